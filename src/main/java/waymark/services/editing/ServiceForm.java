package waymark.services.editing;

import java.util.List;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.services.Service;
import waymark.services.ServiceDetails;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// What somebody typed about a service.
record ServiceForm(int version, DescriptionForm what, EligibilityForm who, HoursForm hours, ReachForm reach) {

    static ServiceForm of(FormData fields) {
        return new ServiceForm(
                fields.version(),
                DescriptionForm.of(fields),
                EligibilityForm.of(fields),
                HoursForm.of(fields),
                ReachForm.of(fields));
    }

    static ServiceForm of(Service service) {
        var details = service.details();
        return new ServiceForm(
                service.version(),
                DescriptionForm.of(service),
                EligibilityForm.of(details.eligibility()),
                HoursForm.of(details.opening()),
                ReachForm.of(details.reach()));
    }

    static ServiceForm empty(String organisation, DateField today) {
        return new ServiceForm(
                0,
                new DescriptionForm(organisation, "", "", "", "", List.of(), today),
                EligibilityForm.EMPTY,
                HoursForm.EMPTY,
                ReachForm.EMPTY);
    }

    /// The details, or everything that is wrong with them.
    Ruling<ServiceDetails> details() {
        var problems = new Problems();
        var details = new ServiceDetails(
                what.kind(),
                what.name(),
                what.description(),
                what.servesEverywhere(),
                what.areas(),
                who.parse(problems),
                hours.parse(problems),
                reach.parse(problems));
        return problems.addAll(details.problems()).or(() -> details);
    }
}
