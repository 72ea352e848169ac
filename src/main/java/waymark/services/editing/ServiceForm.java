package waymark.services.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.contacts.HoursFields;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.services.Coded;
import waymark.services.Cost;
import waymark.services.Eligibility;
import waymark.services.Gender;
import waymark.services.ImmigrationPosition;
import waymark.services.Interpreter;
import waymark.services.NrmRequirement;
import waymark.services.Opening;
import waymark.services.Reach;
import waymark.services.ReferralRoute;
import waymark.services.Service;
import waymark.services.ServiceDetails;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of a service, and fills it. Its organisation and its first day are asked of a new one only.
final class ServiceForm {

    private ServiceForm() {}

    static FormData empty(String organisation, LocalDate today) {
        return FormData.empty()
                .with("organisation", organisation)
                .with("from", today)
                .with("gender", Gender.NOT_RECORDED.code())
                .with("nrm", NrmRequirement.NOT_RECORDED.code())
                .with("bankHolidays", BankHolidays.CLOSED.code())
                .with("wayIn", ReferralRoute.NOT_RECORDED.code())
                .with("cost", Cost.NOT_RECORDED.code())
                .with("interpreter", Interpreter.NOT_RECORDED.code());
    }

    static FormData filled(Service service) {
        var details = service.details();
        var who = details.eligibility();
        var positions = new ArrayList<>(
                who.positions().stream().map(ImmigrationPosition::code).toList());
        if (who.anyPosition()) {
            positions.addFirst(ImmigrationPosition.ANYONE);
        }
        var reach = details.reach();
        var form = FormData.version(service.version())
                .with("name", details.name())
                .with("kind", details.kind())
                .with("description", details.description())
                .with("areas", details.areas())
                .with("everywhere", details.everywhere() ? "yes" : "")
                .with("minimumAge", who.minimumAge())
                .with("maximumAge", who.maximumAge())
                .with("gender", who.gender().code())
                .with("positions", positions)
                .with("nrm", who.nrm().code())
                .with("eligibility", who.words())
                .with("hours", details.opening().words())
                .with(reach)
                .with("wayIn", reach.wayIn().code())
                .with("cost", reach.cost().code())
                .with("languages", String.join(", ", reach.languages()))
                .with("interpreter", reach.interpreter().code());
        return HoursFields.fill(form, details.opening().hours());
    }

    /// The details, or everything that is wrong with them.
    static Ruling<ServiceDetails> read(FormData form) {
        var problems = new Problems();
        var reader = FormReader.of(form, problems);
        var details = new ServiceDetails(
                form.text("kind"),
                form.text("name"),
                form.text("description"),
                form.ticked("everywhere"),
                form.all("areas"),
                eligibility(reader),
                new Opening(HoursFields.read(form, problems), form.text("hours")),
                reach(reader));
        return problems.addAll(details.problems()).or(() -> details);
    }

    private static Eligibility eligibility(FormReader reader) {
        var form = reader.form();
        var positions = form.all("positions");
        reader.when(
                positions.stream()
                        .anyMatch(one -> !one.equals(ImmigrationPosition.ANYONE)
                                && Coded.parse(ImmigrationPosition.class, one).isEmpty()),
                "positions",
                "Choose from the positions listed");
        return new Eligibility(
                years(reader, "minimumAge"),
                years(reader, "maximumAge"),
                reader.choice("gender", Gender.class, "Choose for whom it is"),
                positions.contains(ImmigrationPosition.ANYONE),
                reader.choices("positions", List.of(ImmigrationPosition.values()), ImmigrationPosition::code, ""),
                reader.choice("nrm", NrmRequirement.class, "Choose whether it needs an NRM referral or decision"),
                form.text("eligibility"));
    }

    private static @Nullable Integer years(FormReader reader, String field) {
        var typed = reader.form().text(field);
        boolean number = typed.matches("[0-9]{1,3}");
        reader.when(!typed.isEmpty() && !number, field, "Enter an age in years, for example 18, or leave it empty");
        return number ? Integer.valueOf(typed) : null;
    }

    private static Reach reach(FormReader reader) {
        var form = reader.form();
        return new Reach(
                reader.choice("wayIn", ReferralRoute.class, "Choose who can bring a person in"),
                form.text("wayInWords"),
                form.text("phone"),
                form.text("email"),
                form.text("web"),
                reader.choice("cost", Cost.class, "Choose if there is a charge"),
                form.text("costWords"),
                form.listed("languages"),
                reader.choice("interpreter", Interpreter.class, "Choose whether it gets an interpreter"),
                form.text("accessibility"));
    }
}
