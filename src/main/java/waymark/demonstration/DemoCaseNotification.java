package waymark.demonstration;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.cases.children.ChildApi;
import waymark.cases.notification.NotificationApi;
import waymark.kernel.Actor;
import waymark.web.forms.FormData;

/// In the cases of the demonstration a notification that still says too much, and a child who is followed by
/// social care. All of it is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCaseNotification {

    private final DemoCases cases;
    private final NotificationApi notifications;
    private final ChildApi children;
    private final DemoPeople people;

    DemoCaseNotification(DemoCases cases, NotificationApi notifications, ChildApi children, DemoPeople people) {
        this.cases = cases;
        this.notifications = notifications;
        this.children = children;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var sergeant = DemoPeople.find(persons, "sergeant");
        timeline.on(
                days.day(-2),
                () -> people.as(sergeant, owner -> notifications.write(owner, cases.about("Ion"), forms())));
        timeline.on(
                days.day(-8),
                () -> people.as(
                        sergeant,
                        owner -> children.record(
                                owner,
                                cases.about("Luan"),
                                "social-care",
                                FormData.empty()
                                        .with("authority", "HULL")
                                        .with("sentOn", days.day(-8))
                                        .with("sentBy", owner.name())
                                        .with("receivedOn", days.day(-8))
                                        .with("receivedBy", "Fictional: Jo Sample, duty social worker"),
                                List.of("HULL"))));
        timeline.on(
                days.day(-8),
                () -> people.as(
                        sergeant,
                        owner -> children.record(
                                owner,
                                cases.about("Luan"),
                                "guardian",
                                FormData.empty().with("askedOn", days.day(-8)).with("askedBy", owner.name()),
                                List.of())));
    }

    private static Map<String, FormData> forms() {
        return Map.of(
                "person",
                FormData.empty()
                        .with("noReferral", "DECLINED")
                        .with(
                                "reason",
                                "He wants to go on working, and is afraid of losing the work if the police come.")
                        .with("gender", "MALE")
                        .with("nationality", "RO")
                        .with("age", "FROM_35")
                        .with("childThen", "NO")
                        .with("cooperates", "NO"),
                "exploitation",
                FormData.empty()
                        .with("kinds", List.of("WAGES_TAKEN"))
                        .with("several", "NO")
                        .with("beganMonth", "APRIL")
                        .with("beganYear", "2026")
                        .with("where", "UK")
                        .with("authority", "EAST_RIDING")
                        .with("staying", "EAST_RIDING"),
                "story",
                FormData.empty()
                        .with("began", "A man who calls himself Dorin Sample promised him work by the hour.")
                        .with("moved", "NO")
                        .with("tasks", "He picks and packs vegetables from five in the morning until it is dark.")
                        .with(
                                "conditions",
                                "Six men sleep in a caravan behind the packing shed at Sample Farm, Ings Lane.")
                        .with("treatment", "His passport was taken. Half of his wages is kept for rent and transport.")
                        .with("still", "YES")
                        .with(
                                "keeping",
                                "He owes money for the journey. His telephone number, 07700 900461, is known to them.")
                        .with("lastContact", "WEEK")
                        .with("reported", "NO"));
    }
}
