package waymark.demonstration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.NewMeasure;
import waymark.strategy.measures.Unit;

/// The delivery plan: who answers for an objective, what would be different once it is reached, and
/// what is measured.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoDeliveryPlan {

    /// When the delivery plan was agreed, before the first quarter that was reported under it.
    private static final int AGREED = -500;

    private final DemoFiles files;
    private final DemoPeople people;
    private final StrategyApi strategy;

    DemoDeliveryPlan(DemoFiles files, DemoPeople people, StrategyApi strategy) {
        this.files = files;
        this.people = people;
        this.strategy = strategy;
    }

    /// Adds it to the timeline, and answers the references that the measures will have.
    ///
    /// @param reported the quarter whose returns are being written
    /// @return the reference of each measure by the key that the files call it
    Map<String, Ref> addTo(
            DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days, Quarter reported) {
        var delivery = files.read("delivery", DemoFiles.Delivery.class);
        var agreed = days.day(AGREED);
        var coordinator = DemoPeople.find(persons, "coordinator");
        var refs = new HashMap<String, Ref>();
        timeline.on(
                agreed,
                () -> people.as(coordinator, actor -> {
                    for (var outcome : delivery.outcomes()) {
                        strategy.assign(
                                actor,
                                outcome.objective(),
                                outcome.owner(),
                                DemoPeople.find(persons, outcome.person()).id(),
                                outcome.outcomes(),
                                agreed);
                    }
                    for (var measure : delivery.measures()) {
                        refs.put(
                                measure.key(),
                                strategy.add(actor, shape(measure, days), targets(measure, reported), agreed));
                    }
                }));
        return refs;
    }

    private static NewMeasure shape(DemoFiles.Measure measure, DemoCalendar days) {
        return new NewMeasure(
                measure.objective(),
                measure.title(),
                Unit.valueOf(measure.unit()),
                Direction.valueOf(measure.direction()),
                measure.baseline(),
                measure.baseline() == null ? null : days.day(AGREED - 30),
                measure.source(),
                measure.values().keySet().stream().sorted().toList(),
                measure.countsPeople(),
                measure.feed());
    }

    private static Map<Quarter, BigDecimal> targets(DemoFiles.Measure measure, Quarter reported) {
        var quarter = back(reported, 4);
        var targets = new HashMap<Quarter, BigDecimal>();
        for (var target : measure.targets()) {
            targets.put(quarter, target);
            quarter = quarter.next();
        }
        return targets;
    }

    /// The quarter so many before.
    static Quarter back(Quarter from, int quarters) {
        var quarter = from;
        for (int step = 0; step < quarters; step++) {
            quarter = quarter.previous();
        }
        return quarter;
    }

    /// What an area returned for a measure, counted from the quarter being reported; null where nothing yet.
    static @org.jspecify.annotations.Nullable BigDecimal value(DemoFiles.Measure measure, String area, int back) {
        List<@org.jspecify.annotations.Nullable BigDecimal> values =
                measure.values().get(area);
        if (values == null) {
            throw new InvariantViolation("a measure that the area does not supply");
        }
        return values.get(4 - back);
    }
}
