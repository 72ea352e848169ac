package waymark.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentKind;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.actions.ActionStatus;
import waymark.strategy.rag.Colour;

/// The four local action plans: what was promised, by whom, and what has happened since.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoActionPlans {

    /// When the four plans were first agreed.
    private static final int AGREED = -400;

    /// How long before its start a later action is added.
    private static final int AHEAD = 14;

    /// An area's plan, and who leads it.
    private record Planned(String file, String lead) {}

    private static final List<Planned> PLANS = List.of(
            new Planned("plan-hull", "lead_hull"),
            new Planned("plan-east-riding", "lead_er"),
            new Planned("plan-north-lincolnshire", "lead_nl"),
            new Planned("plan-north-east-lincolnshire", "lead_nel"));

    private final DemoFiles files;
    private final DemoPeople people;
    private final StrategyApi strategy;
    private final DocumentsApi documents;

    DemoActionPlans(DemoFiles files, DemoPeople people, StrategyApi strategy, DocumentsApi documents) {
        this.documents = documents;
        this.files = files;
        this.people = people;
        this.strategy = strategy;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        for (var planned : PLANS) {
            var plan = files.read(planned.file(), DemoFiles.Plan.class);
            for (var action : plan.actions()) {
                addTo(timeline, persons, days, plan.area(), DemoPeople.find(persons, planned.lead()), action);
            }
        }
    }

    private void addTo(
            DemoTimeline timeline,
            Map<String, Actor.Person> persons,
            DemoCalendar days,
            String area,
            Actor.Person areaLead,
            DemoFiles.Action action) {
        var lead = action.lead() == null ? null : DemoPeople.find(persons, action.lead());
        var ref = new AtomicReference<Ref>();
        var added = days.day(action.start() < AGREED + 2 * AHEAD ? AGREED : Math.min(-2, action.start() - AHEAD));
        timeline.on(
                added,
                () -> people.as(
                        areaLead,
                        actor -> ref.set(strategy.add(
                                actor,
                                ActionPlan.of(
                                        action.title(),
                                        action.detail(),
                                        area,
                                        action.objective(),
                                        action.owner(),
                                        lead == null ? null : lead.id(),
                                        action.partners(),
                                        days.day(action.start()),
                                        days.day(action.due())),
                                added))));
        var status = new AtomicReference<>(ActionStatus.NOT_STARTED);
        for (var event : action.events()) {
            var by = event.by() == null ? null : DemoPeople.find(persons, event.by());
            var actor = by != null ? by : lead != null && !reserved(event) ? lead : areaLead;
            timeline.on(
                    days.day(event.on()),
                    () -> people.as(actor, acting -> happen(acting, ref.get(), status, event, days.day(event.on()))));
            if (event.evidence() != null) {
                timeline.on(days.day(event.on()), () -> document(actor, ref.get(), event, days.day(event.on())));
            }
        }
    }

    /// What only an area lead does: give an action up, or judge its colour.
    private static boolean reserved(DemoFiles.Event event) {
        return event.withdrawn() != null || event.judged() != null;
    }

    private void document(Actor.Person actor, Ref ref, DemoFiles.Event event, LocalDate on) {
        people.as(
                actor,
                acting -> documents.add(
                        actor,
                        ref,
                        DocumentKind.EVIDENCE,
                        String.valueOf(event.evidence()),
                        on,
                        on,
                        "demonstration-%s.txt".formatted(ref),
                        ("Demonstration, invented.\r\n\r\n" + event.evidence() + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private void happen(
            Actor actor, Ref ref, AtomicReference<ActionStatus> status, DemoFiles.Event event, LocalDate on) {
        if (event.note() != null) {
            if (event.status() != null) {
                status.set(ActionStatus.valueOf(event.status()));
            }
            strategy.recordProgress(actor, ref, event.note(), status.get(), on);
        } else if (event.blocked() != null) {
            strategy.openBlocker(actor, ref, event.blocked(), on);
        } else if (event.cleared() != null) {
            strategy.clearBlockers(actor, ref, event.cleared(), on);
        } else if (event.evidence() != null && event.url() != null) {
            strategy.addEvidence(actor, ref, event.evidence(), event.url(), on);
        } else if (event.withdrawn() != null) {
            strategy.withdraw(actor, ref, event.withdrawn(), on);
        } else if (event.judged() != null && event.because() != null) {
            strategy.overrideColour(actor, ref, Colour.valueOf(event.judged()), event.because(), on);
        } else {
            throw new InvariantViolation("an unknown event in the demonstration files: " + event);
        }
    }
}
