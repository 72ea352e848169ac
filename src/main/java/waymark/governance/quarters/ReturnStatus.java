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

/// The state of one area's return, without its content: everybody signed in may see it.
///
/// @param firstSubmitted the day of the first submission, from which late is derived; null before it
/// @param submitted the day it last came in, null while it never did
/// @param decided the day the board last decided on it, null while it never did
/// @param supplementUntil the last day on which it may follow the issued pack; null where it need not
public record ReturnStatus(
        Ref ref,
        Area area,
        ReturnStage stage,
        @Nullable LocalDate firstSubmitted,
        @Nullable LocalDate submitted,
        @Nullable LocalDate decided,
        @Nullable LocalDate supplementUntil) {

    /// Whether the return came in time, as of a day.
    public Timeliness timeliness(QuarterDates dates, LocalDate today) {
        return Timeliness.of(dates, firstSubmitted, today);
    }

    /// True where the reader may open it; row-level security decides the same.
    public boolean readableBy(Actor reader) {
        return reader.may(READ_DRAFT_RETURNS, Scope.area(area.code()))
                || (stage == ReturnStage.SUBMITTED && reader.may(DECIDE_RETURNS))
                || (stage.accepted() && reader.may(VIEW_RETURNS));
    }

    /// The next step, who takes it and by when.
    String next(QuarterDates dates, LocalDate today) {
        return supplementUntil == null
                ? stage.next(area, dates, today)
                : stage.nextOfSupplement(area, supplementUntil, today);
    }
}
