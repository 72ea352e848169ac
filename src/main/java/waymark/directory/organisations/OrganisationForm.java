package waymark.directory.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.directory.AreasAndSectors;
import waymark.directory.DateRange;
import waymark.directory.DateText;
import waymark.directory.DirectoryChoices;
import waymark.directory.organisations.Organisation.Coverage;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of an organisation, and fills it. `referrer` is `yes` where it is a first responder, `duty`
/// is `law`, `policy` or `none`.
final class OrganisationForm {

    static final int NOTE = 2000;

    private OrganisationForm() {}

    /// How far an organisation can reach, to choose from.
    static List<Choice> coverages() {
        return Choice.from(List.of(Coverage.values()), Coverage::code, Coverage::words);
    }

    static FormData empty() {
        return FormData.empty()
                .with("coverage", Coverage.LOCAL.code())
                .with("referrer", "no")
                .with("duty", "none");
    }

    /// Without the name: one in use is changed from a day on, on a page of its own.
    static FormData filled(Organisation now) {
        var referrer = now.firstResponder();
        var duty = now.dutyToNotify();
        var form = FormData.version(now.version())
                .with("sector", now.sector())
                .with("coverage", now.coverage().code())
                .with("areas", now.areas())
                .with("referrer", referrer == null ? "no" : "yes")
                .with("duty", duty != null ? "law" : now.notifiesByPolicy() ? "policy" : "none")
                .with("note", now.note());
        return fill(fill(form, "referrer", referrer), "duty", duty);
    }

    private static FormData fill(FormData form, String field, @Nullable DateRange span) {
        return span == null ? form : form.with(field + "-from", span.from()).with(field + "-to", span.to());
    }

    /// The name of a new organisation, whose code is made from it.
    static String readName(FormReader form, List<String> knownCodes) {
        var name = form.required("name", "Name", FormReader.TITLE, "Enter the organisation's name");
        var code = DateText.code(name);
        form.when(
                !name.isEmpty() && code.isEmpty(),
                "name",
                "The name must hold letters from A to Z; its code is made of them");
        form.when(
                knownCodes.contains(code),
                "name",
                "An organisation with this name is here already; enter another name");
        return name;
    }

    /// The organisation as the form wants it, of the version the form was filled from.
    static Organisation read(FormReader form, String code, List<DatedName> names, AreasAndSectors known) {
        var fields = form.form();
        var sector = fields.text("sector");
        form.when(!DirectoryChoices.values(known.sectors()).contains(sector), "sector", "Choose a sector");
        var coverage = form.choice("coverage", Coverage.class, "Choose how far it reaches");
        var areas = fields.all("areas");
        form.when(
                !DirectoryChoices.values(known.areas()).containsAll(areas),
                "areas",
                "Choose areas of this partnership");
        var note = form.text("note", "Note", NOTE);
        var duty = fields.text("duty");
        return new Organisation(
                code,
                fields.version(),
                names,
                List.of(), // kept as they are; they have a page of their own
                sector,
                coverage,
                areas,
                fields.text("referrer").equals("yes") ? span(form, "referrer") : null,
                duty.equals("law") ? span(form, "duty") : null,
                duty.equals("policy"),
                note);
    }

    private static DateRange span(FormReader form, String field) {
        return new DateRange(
                form.date(field + "-from", "The first day").orElse(null),
                form.date(field + "-to", "The last day").orElse(null));
    }
}
