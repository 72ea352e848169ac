package waymark.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.concerns.PublicReportsApi;
import waymark.handovers.HandoverApi;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.forms.FormData;

/// Concerns handed over in the demonstration: one in every state, one that went on after a refusal, and one that nobody
/// has answered in time. About nobody: a hand-over holds no person. And when the reports team looks at reports.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoHandovers {

    /// @param ago hours since it was sent
    private record Told(String from, String area, String to, String type, String age, String urgency, int ago) {}

    private final DemoPeople stage;
    private final HandoverApi desk;
    private final PublicReportsApi reports;
    private final DemoFiles files;
    private final Clock clock;

    DemoHandovers(DemoPeople stage, HandoverApi desk, PublicReportsApi reports, DemoFiles files, Clock clock) {
        this.stage = stage;
        this.desk = desk;
        this.reports = reports;
        this.files = files;
        this.clock = clock;
    }

    void tell(DemoTimeline story, Map<String, Actor.Person> cast, DemoCalendar days) {
        var today = days.day(0);
        story.on(today, () -> waiting(cast));
        story.on(today, () -> closed(cast));
        story.on(today, () -> wandered(cast));
        story.on(
                today,
                () -> stage.as(
                        DemoPeople.find(cast, "coordinator"),
                        actor -> reports.hours(
                                actor, "12345 08:00 18:00 CLOSED", "Agreed with the reports team", clock.instant())));
    }

    /// Three that wait, one of them too long; one declined; one taken back.
    private void waiting(Map<String, Actor.Person> cast) {
        send(cast, new Told("nurse", "HULL", "HUMBERSIDE_POLICE", "LABOUR", "ADULT", "SOON", 2));
        send(cast, new Told("fire", "EAST_RIDING", "ERYC", "CRIMINAL", "UNCERTAIN", "TODAY", 7));
        send(cast, new Told("sergeant", "HULL", "HCC", "LABOUR", "ADULT", "SOON", 4));
        var declined = send(cast, new Told("nurse", "HULL", "HCC", "SEXUAL", "ADULT", "SOON", 3));
        as(cast, "hull_board", actor -> desk.decline(actor, declined, "OTHER_BODY", ago(1)));
        var taken = send(cast, new Told("advice", "HULL", "HCC", "LABOUR", "ADULT", "SOON", 80));
        as(cast, "advice", actor -> desk.withdraw(actor, taken, "BY_TELEPHONE", ago(79)));
    }

    /// One accepted and at work; two closed.
    private void closed(Map<String, Actor.Person> cast) {
        var accepted =
                send(cast, new Told("ambulance", "EAST_RIDING", "HUMBERSIDE_POLICE", "CRIMINAL", "CHILD", "TODAY", 30));
        as(cast, "sergeant", actor -> desk.accept(actor, accepted, phone("sergeant"), ago(29)));
        var referred = send(cast, new Told("nurse", "HULL", "HUMBERSIDE_POLICE", "CRIMINAL", "CHILD", "TODAY", 300));
        as(cast, "sergeant", actor -> desk.accept(actor, referred, phone("sergeant"), ago(299)));
        as(cast, "sergeant", actor -> desk.close(actor, referred, "REFERRED", "", ago(250)));
        var advised = send(cast, new Told("fire", "NORTH_LINCOLNSHIRE", "NLC", "UNKNOWN", "ADULT", "SOON", 200));
        as(cast, "nl_board", actor -> desk.accept(actor, advised, phone("nl_board"), ago(190)));
        as(cast, "nl_board", actor -> desk.close(actor, advised, "NO_FURTHER_ACTION", "OTHER_SUPPORT", ago(150)));
    }

    /// Declined by one, sent on to another, accepted there.
    private void wandered(Map<String, Actor.Person> cast) {
        var ref = send(cast, new Told("women", "HULL", "HCC", "SEXUAL", "ADULT", "TODAY", 50));
        as(cast, "hull_board", actor -> desk.decline(actor, ref, "NOBODY_FREE", ago(49)));
        as(cast, "women", actor -> desk.passOn(actor, ref, "HUMBERSIDE_POLICE", ago(48)));
        as(cast, "sergeant", actor -> desk.accept(actor, ref, phone("sergeant"), ago(47)));
    }

    private Ref send(Map<String, Actor.Person> cast, Told told) {
        var sent = new AtomicReference<Ref>();
        stage.as(
                DemoPeople.find(cast, told.from()),
                actor -> sent.set(DemoPeople.agreed(desk.send(actor, form(actor, told), ago(told.ago())))));
        return sent.get();
    }

    private FormData form(Actor.Person actor, Told told) {
        boolean charity = List.of("CAB", "PRWC").contains(actor.organisation());
        return FormData.empty()
                .with("area", told.area())
                .with("receiver", told.to())
                .with("type", told.type())
                .with("age", told.age())
                .with("urgency", told.urgency())
                .with("told", "NOT_TOLD")
                .with("without", "ASKING_ENDANGERS")
                .with("basis", charity ? "CHARITY_SAFEGUARDING" : "SAFEGUARDING")
                .with("shared", List.of("IDENTITY", "SIGNS"))
                .with("phone", phone(told.from()))
                .with("days", "EVERY")
                .with("from", "0")
                .with("to", "24");
    }

    private void as(
            Map<String, Actor.Person> cast,
            String key,
            java.util.function.Function<Actor.Person, waymark.kernel.Ruling<Ref>> act) {
        stage.as(DemoPeople.find(cast, key), actor -> {
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
                .orElseThrow(() -> new InvariantViolation("nobody in the demonstration world is called " + key));
    }

    private Instant ago(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }
}
