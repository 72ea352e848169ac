package waymark.services.editing;

import java.util.List;
import waymark.services.Service;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;

/// What somebody typed of a service: what it is, whose, and where.
///
/// @param organisation asked of a new one only; likewise the first day
/// @param everywhere `yes` or empty
record DescriptionForm(
        String organisation,
        String kind,
        String name,
        String description,
        String everywhere,
        List<String> areas,
        DateField from) {

    static DescriptionForm of(FormData fields) {
        return new DescriptionForm(
                fields.text("organisation"),
                fields.text("kind"),
                fields.text("name"),
                fields.text("description"),
                fields.text("everywhere"),
                fields.all("areas"),
                fields.date("from"));
    }

    static DescriptionForm of(Service service) {
        var details = service.details();
        return new DescriptionForm(
                service.organisation(),
                details.kind(),
                details.name(),
                details.description(),
                details.everywhere() ? "yes" : "",
                details.areas(),
                DateField.of(service.dates().from()));
    }

    boolean servesEverywhere() {
        return everywhere.equals("yes");
    }
}
