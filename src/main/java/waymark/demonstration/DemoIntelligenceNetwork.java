package waymark.demonstration;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.intelligence.DemonstrationNetwork;
import waymark.kernel.Actor;

/// What reports of two intelligence units speak of, linked, and what was judged the same. Everything is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoIntelligenceNetwork {

    private final DemonstrationNetwork network;
    private final DemoPeople people;

    DemoIntelligenceNetwork(DemonstrationNetwork network, DemoPeople people) {
        this.network = network;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        timeline.on(days.day(-3), () -> {
            for (var key : List.of("intelligence_officer", "intelligence_glaa")) {
                people.as(DemoPeople.find(persons, key), actor -> network.tell(actor, days.today()));
            }
            people.as(DemoPeople.find(persons, "intelligence_officer"), network::judge);
        });
    }
}
