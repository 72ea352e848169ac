package waymark.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.concerns.PublicReportsApi;
import waymark.handovers.HandoverApi;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// Concerns handed over in the demonstration: one in every state, one that went on after a refusal, and one
/// that nobody has answered in time. About nobody: a hand-over holds no person. And when the reports team
/// looks at reports.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoHandovers {

    /// @param ago hours since it was sent
    private record Sent(String from, String area, String to, String type, String age, String urgency, int ago) {}

    private final DemoPeople people;
    private final HandoverApi handovers;
    private final PublicReportsApi reports;
    private final DemoFiles files;
    private final Clock clock;

    DemoHandovers(DemoPeople people, HandoverApi handovers, PublicReportsApi reports, DemoFiles files, Clock clock) {
        this.people = people;
        this.handovers = handovers;
        this.reports = reports;
        this.files = files;
        this.clock = clock;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var today = days.day(0);
        timeline.on(today, () -> waiting(persons));
        timeline.on(today, () -> closed(persons));
        timeline.on(today, () -> redirected(persons));
        timeline.on(
                today,
                () -> people.as(
                        DemoPeople.find(persons, "coordinator"),
                        actor -> reports.hours(
                                actor, "12345 08:00 18:00 CLOSED", "Agreed with the reports team", clock.instant())));
    }

    /// Three that wait, one of them too long; one declined; one taken back.
    private void waiting(Map<String, Actor.Person> persons) {
        send(persons, new Sent("nurse", "HULL", "HUMBERSIDE_POLICE", "LABOUR", "ADULT", "SOON", 2));
        send(persons, new Sent("fire", "EAST_RIDING", "ERYC", "CRIMINAL", "UNCERTAIN", "TODAY", 7));
        send(persons, new Sent("sergeant", "HULL", "HCC", "LABOUR", "ADULT", "SOON", 4));
        var declined = send(persons, new Sent("nurse", "HULL", "HCC", "SEXUAL", "ADULT", "SOON", 3));
        as(persons, "hull_board", actor -> handovers.decline(actor, declined, "OTHER_BODY", ago(1)));
        var taken = send(persons, new Sent("advice", "HULL", "HCC", "LABOUR", "ADULT", "SOON", 80));
        as(persons, "advice", actor -> handovers.withdraw(actor, taken, "BY_TELEPHONE", ago(79)));
    }

    /// One accepted and in progress; two closed.
    private void closed(Map<String, Actor.Person> persons) {
        var accepted = send(
                persons, new Sent("ambulance", "EAST_RIDING", "HUMBERSIDE_POLICE", "CRIMINAL", "CHILD", "TODAY", 30));
        as(persons, "sergeant", actor -> handovers.accept(actor, accepted, phone("sergeant"), ago(29)));
        var referred = send(persons, new Sent("nurse", "HULL", "HUMBERSIDE_POLICE", "CRIMINAL", "CHILD", "TODAY", 300));
        as(persons, "sergeant", actor -> handovers.accept(actor, referred, phone("sergeant"), ago(299)));
        as(persons, "sergeant", actor -> handovers.close(actor, referred, "REFERRED", "", ago(250)));
        var advised = send(persons, new Sent("fire", "NORTH_LINCOLNSHIRE", "NLC", "UNKNOWN", "ADULT", "SOON", 200));
        as(persons, "nl_board", actor -> handovers.accept(actor, advised, phone("nl_board"), ago(190)));
        as(
                persons,
                "nl_board",
                actor -> handovers.close(actor, advised, "NO_FURTHER_ACTION", "OTHER_SUPPORT", ago(150)));
    }

    /// Declined by one, sent on to another, accepted there.
    private void redirected(Map<String, Actor.Person> persons) {
        var ref = send(persons, new Sent("women", "HULL", "HCC", "SEXUAL", "ADULT", "TODAY", 50));
        as(persons, "hull_board", actor -> handovers.decline(actor, ref, "NOBODY_FREE", ago(49)));
        as(persons, "women", actor -> handovers.passOn(actor, ref, "HUMBERSIDE_POLICE", ago(48)));
        as(persons, "sergeant", actor -> handovers.accept(actor, ref, phone("sergeant"), ago(47)));
    }

    private Ref send(Map<String, Actor.Person> persons, Sent sent) {
        var reference = new AtomicReference<Ref>();
        people.as(
                DemoPeople.find(persons, sent.from()),
                actor -> reference.set(DemoPeople.agreed(handovers.send(actor, form(actor, sent), ago(sent.ago())))));
        return reference.get();
    }

    private FormData form(Actor.Person actor, Sent sent) {
        boolean charity = List.of("CAB", "PRWC").contains(actor.organisation());
        return FormData.empty()
                .with("area", sent.area())
                .with("receiver", sent.to())
                .with("type", sent.type())
                .with("age", sent.age())
                .with("urgency", sent.urgency())
                .with("told", "NOT_TOLD")
                .with("without", "ASKING_ENDANGERS")
                .with("basis", charity ? "CHARITY_SAFEGUARDING" : "SAFEGUARDING")
                .with("shared", List.of("IDENTITY", "SIGNS"))
                .with("phone", phone(sent.from()))
                .with("days", "EVERY")
                .with("from", "0")
                .with("to", "24");
    }

    private void as(Map<String, Actor.Person> persons, String key, Function<Actor.Person, Ruling<Ref>> act) {
        people.as(DemoPeople.find(persons, key), actor -> {
            if (DemoPeople.agreed(act.apply(actor)).value().isEmpty()) {
                throw new InvariantViolation("a hand-over without a reference");
            }
        });
    }

    /// Everybody is rung at their own number.
    private String phone(String key) {
        return files.read("people", DemoFiles.People.class).people().stream()
                .filter(someone -> someone.key().equals(key))
                .map(DemoFiles.Someone::phone)
                .findFirst()
                .orElseThrow(() -> new InvariantViolation("nobody in the demonstration has the key " + key));
    }

    private Instant ago(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }
}
