package waymark.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.pathways.NewPolicyChange;
import waymark.pathways.PathwayDesk;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionLine;

/// One policy change with what it touches at several stages: done, found to need nothing, being seen to, late. The
/// toolkit and its date are real; who does what about it here is invented.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoPolicyChange {

    /// Three days and more between what follows on one another: work of a weekend is told on the Friday before.
    private static final int RECORDED = -40;

    private static final String NOTE =
            "Read against the First Responder Toolkit of April 2026. The steps stand as they were.";

    private static final String SPARED =
            "It names the toolkit only for emergency support before a decision. We read both side by side: our words still fit.";

    /// A pathway that it touches, who sees to it (null for whoever answers anyway), and by when.
    private record Touched(
            String code, @Nullable String area, @Nullable String owner, int due) {}

    private static final List<Touched> PATHWAYS = List.of(
            new Touched("IN_NRM", null, "coordinator", -18),
            new Touched("HOMELESS", null, "coordinator", -18),
            new Touched("ADULT_AGREES", null, "coordinator", -6),
            new Touched("CHILD", null, "coordinator", 20),
            new Touched("CHILD", "HULL", "lead_hull", 10));

    private final DemoPeople stage;
    private final PeopleApi people;
    private final PathwayDesk pathways;
    private final StrategyApi strategy;
    private final List<Ref> recorded = new ArrayList<>();

    DemoPolicyChange(DemoPeople stage, PeopleApi people, PathwayDesk pathways, StrategyApi strategy) {
        this.stage = stage;
        this.people = people;
        this.pathways = pathways;
        this.strategy = strategy;
    }

    void tell(DemoTimeline story, Map<String, Actor.Person> cast, DemoCalendar days) {
        var coordinator = DemoPeople.find(cast, "coordinator");
        var recordedOn = days.day(RECORDED);
        story.on(recordedOn, () -> stage.as(coordinator, actor -> record(actor, cast, days)));
        story.on(
                days.day(-34),
                () -> stage.as(coordinator, actor -> pathways.begin(actor, "IN_NRM", null, NOTE, days.day(-34))));
        story.on(
                days.day(-25),
                () -> stage.as(
                        coordinator,
                        actor -> pathways.sparedByPolicyChange(
                                actor,
                                recorded.getLast(),
                                pathways.ref(actor, "HOMELESS", null),
                                SPARED,
                                days.day(-25))));
        story.on(
                days.day(-16),
                () -> stage.as(
                        coordinator,
                        actor -> pathways.followedPolicyChange(
                                actor, recorded.getLast(), pathways.ref(actor, "IN_NRM", null), days.day(-16))));
        story.on(
                days.day(-14),
                () -> stage.as(
                        DemoPeople.find(cast, "lead_nel"),
                        actor -> pathways.followedPolicyChange(
                                actor,
                                recorded.getLast(),
                                action(actor, days, "NORTH_EAST_LINCOLNSHIRE"),
                                days.day(-14))));
    }

    private void record(Actor.Person actor, Map<String, Actor.Person> cast, DemoCalendar days) {
        var on = days.day(RECORDED);
        var change = pathways.recordPolicyChange(
                actor,
                new NewPolicyChange(
                        "Demonstration: follow the First Responder Toolkit of April 2026",
                        "First Responder Toolkit",
                        "Home Office, April 2026",
                        on,
                        "Every step that rests on the toolkit is read against its edition of April 2026, and changed where it differs. Actions of the plans about referrals are read with it.",
                        ""),
                on);
        recorded.add(change);
        for (var touched : PATHWAYS) {
            pathways.listInPolicyChange(
                    actor,
                    change,
                    pathways.ref(actor, touched.code(), touched.area()),
                    touched.owner() == null ? null : link(actor, DemoPeople.find(cast, touched.owner())),
                    days.day(touched.due()),
                    on);
        }
        for (var area : List.of("EAST_RIDING", "NORTH_EAST_LINCOLNSHIRE")) {
            pathways.listInPolicyChange(actor, change, action(actor, days, area), null, days.day(14), on);
        }
    }

    /// The area's action about referrals.
    private Ref action(Actor actor, DemoCalendar days, String area) {
        return strategy.actions(actor, days.today()).stream()
                .filter(line -> line.area().equals(area)
                        && line.title().toLowerCase(java.util.Locale.ROOT).contains("referral"))
                .map(ActionLine::ref)
                .findFirst()
                .orElseThrow();
    }

    private PersonSummary link(Actor actor, Actor.Person person) {
        return people.find(actor, person.id()).orElseThrow();
    }
}
