package waymark.assurance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormReader;

/// A duty under the law, or a section of a maturity matrix.
///
/// @param brief the head of a column: "MSA s52"
/// @param law the act, the regulations or the framework
/// @param source what the wording was checked against
/// @param unchecked what could not be checked; empty where all could
/// @param matrix true for a section of a maturity matrix, which has a level and no compliance
/// @param strand of the national approach, to suggest an objective of the plan
/// @param fromDate its first day, null where it is in force and the day is not known
/// @param confirmedOn the day on which somebody of the partnership read it against the law
record Duty(
        String code,
        int version,
        String brief,
        String title,
        String law,
        String wording,
        String source,
        String unchecked,
        boolean matrix,
        String strand,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate toDate,
        @Nullable LocalDate confirmedOn,
        String confirmedByName) {

    /// What the coordinator may change of it.
    record Wording(
            String title,
            String wording,
            String source,
            String unchecked,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate) {

        static Wording read(FormReader form) {
            return new Wording(
                    form.requiredLine("title", "Title", FormReader.TITLE, "Enter a title"),
                    form.required("wording", "Wording", 2_000, "Enter what the duty asks for"),
                    form.required("source", "Source", 500, "Enter where the wording comes from"),
                    form.text("unchecked", "What could not be checked", 500),
                    form.date("fromDate", "First day").orElse(null),
                    form.date("toDate", "Last day").orElse(null));
        }
    }

    Wording words() {
        return new Wording(title, wording, source, unchecked, fromDate, toDate);
    }

    /// Other words or days. What was confirmed before is to be confirmed again.
    Ruling<DutyEvent> reword(Wording changed) {
        return new Problems()
                .when(
                        changed.fromDate() != null
                                && changed.toDate() != null
                                && changed.toDate().isBefore(changed.fromDate()),
                        "toDate",
                        "The last day must not be before the first")
                .or(() -> new DutyEvent.Reworded(this, changed));
    }

    /// Somebody read it against the law.
    Ruling<DutyEvent> confirm(LocalDate on) {
        return Ruling.agreed(new DutyEvent.Confirmed(this, on));
    }

    /// True until all of it was checked.
    boolean doubtful() {
        return !unchecked.isEmpty() && confirmedOn == null;
    }

    String path() {
        return "/duties/" + code;
    }
}
