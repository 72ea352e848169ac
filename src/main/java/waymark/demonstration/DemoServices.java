package waymark.demonstration;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.exchange.publishing.DemonstrationOpenServices;
import waymark.kernel.Actor;
import waymark.services.editing.ServicesApi;

/// What help there is in the demonstration: a bed in every area, something for a child, one that is full and
/// one that nobody has checked for long. None of it exists; each says so in its name and wherever it is
/// shown, and every number is from Ofcom's ranges for drama.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoServices {

    /// Kinds of help that are published as open data.
    private static final Set<String> OPEN = Set.of("ACCOMMODATION", "FOOD", "HEALTH", "EMPLOYMENT", "IMMIGRATION");

    private final DemoFiles files;
    private final DemoPeople people;
    private final ServicesApi services;
    private final DemonstrationOpenServices open;

    DemoServices(DemoFiles files, DemoPeople people, ServicesApi services, DemonstrationOpenServices open) {
        this.files = files;
        this.people = people;
        this.services = services;
        this.open = open;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var coordinator = DemoPeople.find(persons, "coordinator");
        for (var offered : files.read("services", DemoFiles.Services.class).services()) {
            timeline.on(days.day(offered.opened()), () -> people.as(coordinator, actor -> offer(actor, offered, days)));
        }
    }

    private void offer(Actor.Person actor, DemoFiles.Offered offered, DemoCalendar days) {
        var service = offered.service();
        var ref = DemoPeople.agreed(services.invent(actor, service, days.day(offered.opened())));
        if (service.alert() != null) {
            var until = days.today().plusDays(service.alertDays());
            DemoPeople.agreed(services.say(actor, ref, service.alert(), until, days.today()));
        }
        if (OPEN.contains(service.kind())) {
            open.publish(actor, ref, service.kind().equals("ACCOMMODATION"));
        }
    }
}
