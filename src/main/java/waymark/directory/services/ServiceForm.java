package waymark.directory.services;

import java.util.List;
import waymark.directory.Fields;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.DateField;

/// What somebody typed about a service.
record ServiceForm(int version, WhatForm what, WhoForm who, HoursForm hours, ReachForm reach) {

    static ServiceForm of(Fields fields) {
        return new ServiceForm(
                fields.version(), WhatForm.of(fields), WhoForm.of(fields), HoursForm.of(fields), ReachForm.of(fields));
    }

    static ServiceForm of(Service service) {
        var details = service.details();
        return new ServiceForm(
                service.version(),
                WhatForm.of(service),
                WhoForm.of(details.eligibility()),
                HoursForm.of(details.opening()),
                ReachForm.of(details.reach()));
    }

    static ServiceForm empty(String organisation, DateField today) {
        return new ServiceForm(
                0,
                new WhatForm(organisation, "", "", "", "", List.of(), today),
                WhoForm.EMPTY,
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
