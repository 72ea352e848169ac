package waymark.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.pathways.PolicyTerms;
import waymark.pathways.editions.PathwayApi;
import waymark.pathways.policy.PolicyChangeApi;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionLine;

/// One policy change with items at several stages: done, nothing needed, open, overdue. The toolkit and its
/// date are real; who does what about it here is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoPolicyChange {

    /// Steps that follow on one another are three days apart or more: work of a weekend is dated on
    /// the Friday before.
    private static final int RECORDED = -40;

    private static final String NOTE =
            "Read against the First Responder Toolkit of April 2026. The steps stand as they were.";

    private static final String SPARED =
            "It names the toolkit only for emergency support before a decision. We read both side by side: our words"
                    + " still fit.";

    /// A pathway that it affects, its owner (null for the proposed one), and its due date.
    private record Touched(
            String code, @Nullable String area, @Nullable String owner, int due) {}

    private static final List<Touched> PATHWAYS = List.of(
            new Touched("IN_NRM", null, "coordinator", -18),
            new Touched("HOMELESS", null, "coordinator", -18),
            new Touched("ADULT_AGREES", null, "coordinator", -6),
            new Touched("CHILD", null, "coordinator", 20),
            new Touched("CHILD", "HULL", "lead_hull", 10));

    private final DemoPeople people;
    private final PeopleApi directory;
    private final PathwayApi pathways;
    private final PolicyChangeApi changes;
    private final StrategyApi strategy;
    private final List<Ref> recorded = new ArrayList<>();

    DemoPolicyChange(
            DemoPeople people,
            PeopleApi directory,
            PathwayApi pathways,
            PolicyChangeApi changes,
            StrategyApi strategy) {
        this.people = people;
        this.directory = directory;
        this.pathways = pathways;
        this.changes = changes;
        this.strategy = strategy;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var coordinator = DemoPeople.find(persons, "coordinator");
        var recordedOn = days.day(RECORDED);
        timeline.on(recordedOn, () -> people.as(coordinator, actor -> record(actor, persons, days)));
        timeline.on(
                days.day(-34),
                () -> people.as(coordinator, actor -> pathways.startDraft(actor, "IN_NRM", null, NOTE, days.day(-34))));
        timeline.on(
                days.day(-25),
                () -> people.as(
                        coordinator,
                        actor -> changes.nothingNeeded(
                                actor, recorded.getLast(), pathways.ref("HOMELESS", null), SPARED, days.day(-25))));
        timeline.on(
                days.day(-16),
                () -> people.as(
                        coordinator,
                        actor -> changes.done(actor, recorded.getLast(), pathways.ref("IN_NRM", null), days.day(-16))));
        timeline.on(
                days.day(-14),
                () -> people.as(
                        DemoPeople.find(persons, "lead_nel"),
                        actor -> changes.done(
                                actor,
                                recorded.getLast(),
                                action(actor, days, "NORTH_EAST_LINCOLNSHIRE"),
                                days.day(-14))));
    }

    private void record(Actor.Person actor, Map<String, Actor.Person> persons, DemoCalendar days) {
        var on = days.day(RECORDED);
        var change = changes.record(
                actor,
                new PolicyTerms(
                        "Demonstration: follow the First Responder Toolkit of April 2026",
                        "First Responder Toolkit",
                        "Home Office, April 2026",
                        on,
                        "Every step that rests on the toolkit is read against its edition of April 2026, and changed"
                                + " where it differs. Actions of the plans about referrals are read with it.",
                        ""),
                on);
        recorded.add(change);
        for (var touched : PATHWAYS) {
            changes.list(
                    actor,
                    change,
                    pathways.ref(touched.code(), touched.area()),
                    touched.owner() == null ? null : link(actor, DemoPeople.find(persons, touched.owner())),
                    days.day(touched.due()),
                    on);
        }
        for (var area : List.of("EAST_RIDING", "NORTH_EAST_LINCOLNSHIRE")) {
            changes.list(actor, change, action(actor, days, area), null, days.day(14), on);
        }
    }

    /// The area's action about referrals.
    private Ref action(Actor actor, DemoCalendar days, String area) {
        return strategy.actions(actor, days.today()).stream()
                .filter(line -> line.area().equals(area)
                        && line.title().toLowerCase(Locale.ROOT).contains("referral"))
                .map(ActionLine::ref)
                .findFirst()
                .orElseThrow();
    }

    private PersonSummary link(Actor actor, Actor.Person person) {
        return directory.find(actor, person.id()).orElseThrow();
    }
}
