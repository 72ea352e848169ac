package waymark.demonstration;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.rights.requests.RequestApi;

/// Requests about data in the demonstration: one on a case, whose clock stopped for a while and whose pack is being
/// prepared, and a complaint at information governance.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseRights {

    private static final int ASKED = -12;
    private static final int STOPPED = -9;
    private static final int CLEAR = -5;

    private final DemoCases made;
    private final RequestApi requests;
    private final DemoPeople people;

    DemoCaseRights(DemoCases made, RequestApi requests, DemoPeople people) {
        this.made = made;
        this.requests = requests;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        timeline.on(
                days.day(CLEAR),
                () -> people.as(DemoPeople.find(persons, "caseworker"), owner -> {
                    var mai = made.about("Mai");
                    var request = requests.access(
                            owner,
                            mai,
                            days.day(ASKED),
                            "Fictional. Wants to see what was written about her, and to fetch it at the office.");
                    requests.stop(owner, mai, request, days.day(STOPPED));
                    requests.resume(owner, mai, request, days.day(CLEAR));
                    requests.pack(owner, mai, request);
                }));
        timeline.on(
                days.day(CLEAR),
                () -> people.as(
                        DemoPeople.find(persons, "ig"),
                        governance -> requests.complaint(governance, days.day(STOPPED))));
    }
}
