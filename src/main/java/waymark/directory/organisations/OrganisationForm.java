package waymark.directory.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.directory.DateRange;
import waymark.directory.DateText;
import waymark.directory.organisations.Organisation.Coverage;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// What somebody typed about an organisation.
///
/// @param name only of a new one; a name in use is changed from a day on, on a page of its own
/// @param referrer `yes` where it is a first responder
/// @param duty `law`, `policy` or `none`
record OrganisationForm(
        int version,
        String name,
        String sector,
        String coverage,
        List<String> areas,
        String referrer,
        DateField referrerFrom,
        DateField referrerTo,
        String duty,
        DateField dutyFrom,
        DateField dutyTo,
        String note) {

    /// How far an organisation can reach, to choose from.
    static List<Choice> coverages() {
        return Choice.from(
                List.of(Organisation.Coverage.values()), Organisation.Coverage::code, Organisation.Coverage::words);
    }

    static final int NOTE = 2000;

    static OrganisationForm of(FormData fields) {
        return new OrganisationForm(
                fields.version(),
                fields.text("name"),
                fields.text("sector"),
                fields.text("coverage"),
                fields.all("areas"),
                fields.text("referrer"),
                fields.date("referrer-from"),
                fields.date("referrer-to"),
                fields.text("duty"),
                fields.date("duty-from"),
                fields.date("duty-to"),
                fields.text("note"));
    }

    static OrganisationForm of(Organisation now) {
        var referrer = now.firstResponder();
        var duty = now.dutyToNotify();
        return new OrganisationForm(
                now.version(),
                "",
                now.sector(),
                now.coverage().code(),
                now.areas(),
                referrer == null ? "no" : "yes",
                DateField.of(referrer == null ? null : referrer.from()),
                DateField.of(referrer == null ? null : referrer.to()),
                duty != null ? "law" : now.notifiesByPolicy() ? "policy" : "none",
                DateField.of(duty == null ? null : duty.from()),
                DateField.of(duty == null ? null : duty.to()),
                now.note());
    }

    static OrganisationForm empty() {
        return of(new Organisation(
                "",
                0,
                List.of(new DatedName("", DateRange.OPEN)),
                List.of(),
                "",
                Coverage.LOCAL,
                List.of(),
                null,
                null,
                false,
                ""));
    }

    /// The organisation as the form wants it, of the version the form was filled from, or what cannot be
    /// understood.
    Ruling<Organisation> wanted(
            String code, List<DatedName> names, List<String> knownSectors, List<String> knownAreas) {
        var problems = new Problems();
        problems.when(!knownSectors.contains(sector), "sector", "Choose a sector");
        problems.when(reach().isEmpty(), "coverage", "Choose how far it reaches");
        problems.when(!knownAreas.containsAll(areas), "areas", "Choose areas of this partnership");
        problems.when(note.length() > NOTE, "note", "The note must be 2,000 characters or fewer");
        var listed = referrer.equals("yes") ? span("referrer", referrerFrom, referrerTo, problems) : null;
        var bound = duty.equals("law") ? span("duty", dutyFrom, dutyTo, problems) : null;
        return problems.or(() -> new Organisation(
                code,
                version,
                names,
                List.of(), // kept as they are; they have a page of their own
                sector,
                reach().orElseThrow(),
                areas,
                listed,
                bound,
                duty.equals("policy"),
                note));
    }

    private Optional<Coverage> reach() {
        return java.util.Arrays.stream(Coverage.values())
                .filter(one -> one.code().equals(coverage))
                .findFirst();
    }

    private static DateRange span(String field, DateField from, DateField to, Problems problems) {
        return new DateRange(
                day(from.parse(field + "-from", "The first day", problems)),
                day(to.parse(field + "-to", "The last day", problems)));
    }

    private static @Nullable LocalDate day(Optional<LocalDate> day) {
        return day.orElse(null);
    }

    /// What is wrong with the name of a new organisation, whose code is made from it.
    List<Problem> nameProblems(List<String> knownCodes) {
        var code = DateText.code(name);
        var problems = new Problems();
        problems.when(name.isEmpty(), "name", "Enter the organisation's name");
        problems.when(name.length() > 200, "name", "The name must be 200 characters or fewer");
        problems.when(
                !name.isEmpty() && code.isEmpty(),
                "name",
                "The name must hold letters from A to Z; its code is made of them");
        problems.when(
                knownCodes.contains(code),
                "name",
                "An organisation with this name is here already; enter another name");
        return problems.list();
    }
}
