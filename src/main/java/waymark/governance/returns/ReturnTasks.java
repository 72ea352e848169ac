package waymark.governance.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.documents.DocumentSection;
import waymark.governance.quarters.QuarterDates;
import waymark.governance.quarters.Timeliness;
import waymark.governance.returns.AreaReturn.SentBack;

/// The tasks of the area lead. Half an hour should do: actions are filled
/// already, figures are typed from one sheet.
///
/// @param asked how many measures the area supplies
/// @param answered how many of them have an answer
record ReturnTasks(AreaReturn it, DocumentSection documents, int asked, int answered, LocalDate today) {

    boolean figuresDone() {
        return answered == asked;
    }

    boolean narrativeDone() {
        var narrative = it.parts().narrative();
        return !narrative.achievements().isBlank() && !narrative.challenges().isBlank();
    }

    boolean ready() {
        return figuresDone() && narrativeDone();
    }

    /// Why the board sent it back; null where it did not.
    @Nullable
    SentBack sentBack() {
        return it instanceof SentBack back ? back : null;
    }

    Timeliness timeliness() {
        return it.timeliness(today);
    }

    /// By when it is due, or by how much it is late.
    String wanted() {
        var until = it.header().supplementUntil();
        if (until != null) {
            return "The board pack was issued without it. It may follow as a supplement: submit it by %s."
                    .formatted(QuarterDates.say(until));
        }
        var due = it.header().dates().due();
        return today.isAfter(due)
                ? "It was due on %s and is %s: submit it as soon as you can."
                        .formatted(QuarterDates.say(due), QuarterDates.late(due, today))
                : "Submit it by %s.".formatted(QuarterDates.say(due));
    }

    /// The same for one that the board sent back.
    String wantedAgain() {
        var until = it.header().supplementUntil();
        if (until != null) {
            return "The board pack was issued and stays as it is. Correct the return and submit it by %s."
                    .formatted(QuarterDates.say(until));
        }
        var by = it.header().dates().acceptBy();
        return today.isAfter(by)
                ? "Corrected, it was due on %s and is %s: submit it again as soon as you can."
                        .formatted(QuarterDates.say(by), QuarterDates.late(by, today))
                : "Correct it and submit it again by %s.".formatted(QuarterDates.say(by));
    }
}
