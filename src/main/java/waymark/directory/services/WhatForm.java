package waymark.directory.services;

import java.util.List;
import waymark.directory.Fields;
import waymark.web.DateField;

/// What somebody typed of a service: what it is, whose, and where.
///
/// @param organisation asked of a new one only; likewise the first day
/// @param everywhere `yes` or empty
record WhatForm(
        String organisation,
        String kind,
        String name,
        String description,
        String everywhere,
        List<String> areas,
        DateField from) {

    static WhatForm of(Fields fields) {
        return new WhatForm(
                fields.text("organisation"),
                fields.text("kind"),
                fields.text("name"),
                fields.text("description"),
                fields.text("everywhere"),
                fields.all("areas"),
                fields.date("from"));
    }

    static WhatForm of(Service service) {
        var details = service.details();
        return new WhatForm(
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
