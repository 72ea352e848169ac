package waymark.access.clearance;

import java.time.LocalDate;
import org.springframework.util.MultiValueMap;
import waymark.access.clearance.Clearance.Kind;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.DateField;

/// What somebody typed of another's vetting or training.
record ClearanceForm(String kind, DateField from, DateField to) {

    /// What of whom.
    record Days(Kind kind, LocalDate from, LocalDate to) {}

    static ClearanceForm of(MultiValueMap<String, String> sent) {
        var kind = sent.getFirst("kind");
        return new ClearanceForm(kind == null ? "" : kind, date(sent, "from"), date(sent, "to"));
    }

    static ClearanceForm empty(LocalDate today) {
        return new ClearanceForm("", DateField.of(today), DateField.of((LocalDate) null));
    }

    private static DateField date(MultiValueMap<String, String> sent, String name) {
        return DateField.of(
                sent.getFirst(name + "-day"), sent.getFirst(name + "-month"), sent.getFirst(name + "-year"));
    }

    Ruling<Days> parse(LocalDate today) {
        var problems = new Problems();
        problems.when(!kind.equals("vetting") && !kind.equals("training"), "kind", "Choose vetting or training");
        var first = from.required("from", "First day", today, problems);
        var last = to.required("to", "Last day", today.plusYears(1), problems);
        if (first.isPresent() && last.isPresent()) {
            problems.when(first.get().isAfter(today), "from", "The first day must be today or in the past")
                    .when(last.get().isBefore(today), "to", "The last day must be today or later")
                    .when(
                            last.get().isAfter(first.get().plusYears(Clearance.YEARS)),
                            "to",
                            "The last day must be within ten years of the first");
        }
        return problems.or(() -> new Days(Kind.of(kind), first.orElseThrow(), last.orElseThrow()));
    }
}
