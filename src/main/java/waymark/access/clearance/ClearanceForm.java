package waymark.access.clearance;

import java.time.LocalDate;
import waymark.access.clearance.Clearance.Kind;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// The form about somebody's vetting or training.
final class ClearanceForm {

    private ClearanceForm() {}

    /// What of whom.
    record Days(Kind kind, LocalDate from, LocalDate to) {}

    static FormData empty(LocalDate today) {
        return FormData.empty().with("from", today);
    }

    static Ruling<Days> read(FormData form, LocalDate today) {
        return form.read(reader -> {
            var kind = reader.choice("kind", Kind.class, "Choose vetting or training");
            var from = reader.requiredDate("from", "First day", today);
            var to = reader.requiredDate("to", "Last day", today.plusYears(1));
            reader.when(from.isAfter(today), "from", "The first day must be today or in the past");
            reader.when(to.isBefore(today), "to", "The last day must be today or later");
            reader.when(
                    to.isAfter(from.plusYears(Clearance.YEARS)),
                    "to",
                    "The last day must be within ten years of the first");
            return new Days(kind, from, to);
        });
    }
}
