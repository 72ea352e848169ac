package waymark.governance.quarters;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.READ_DRAFT_RETURNS;
import static waymark.kernel.Permission.VIEW_RETURNS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// How far one area's return has come, without its content: what everyone signed in may see.
///
/// @param firstSubmitted from which late is derived; null while it never came in
/// @param submitted the day it last came in, null while it never did
/// @param decided the day the board last decided on it, null while it never did
public record ReturnStatus(
        Ref ref,
        Area area,
        ReturnStage stage,
        @Nullable LocalDate firstSubmitted,
        @Nullable LocalDate submitted,
        @Nullable LocalDate decided) {

    public Timeliness timeliness(QuarterDates dates, LocalDate today) {
        return Timeliness.of(dates, firstSubmitted, today);
    }

    /// True where the reader may open it; the row policies say the same.
    boolean readableBy(Actor reader) {
        return reader.may(READ_DRAFT_RETURNS, Scope.area(area.code()))
                || (stage == ReturnStage.SUBMITTED && reader.may(DECIDE_RETURNS))
                || (stage.taken() && reader.may(VIEW_RETURNS));
    }

    /// The one thing that comes next, who does it and by when.
    String next(QuarterDates dates, LocalDate today) {
        return stage.next(area, dates, today);
    }
}
