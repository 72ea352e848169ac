package waymark.services;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.directory.organisations.OrganisationSection;
import waymark.kernel.Actor;

/// The services of an organisation, on its page.
@Component
@Order(20)
class OrganisationServicesSection implements OrganisationSection {

    private final ServiceLists services;

    OrganisationServicesSection(ServiceLists services) {
        this.services = services;
    }

    @Override
    @SuppressWarnings("NullAway") // a compiled template is given no interceptor
    public Section section(Actor actor, String organisation) {
        var rows = services.of(actor, organisation);
        return new Section(
                "Services",
                context -> output -> JteofOrganisationGenerated.render(output, null, context, organisation, rows));
    }
}
