package waymark.intelligence.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// What the demonstration does with orders.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationOrders {

    private static final int KEPT = 10;

    private final CourtOrders orders;
    private final OrderKinds kinds;

    DemonstrationOrders(CourtOrders orders, OrderKinds kinds) {
        this.orders = orders;
        this.kinds = kinds;
    }

    /// Records an order.
    public Ref order(
            Actor.Person actor,
            String kind,
            String subject,
            String area,
            String court,
            LocalDate made,
            @Nullable LocalDate until,
            String reason) {
        var given = new CourtOrder.Given(
                kinds.get(kind),
                subject + " (fictional)",
                null,
                "",
                area,
                court,
                false,
                made,
                made,
                until,
                reason,
                (until == null ? made : until).plusYears(KEPT));
        return switch (given.record(made)) {
            case Ruling.Agreed<CourtOrder.Given>(var agreed) -> orders.add(actor, agreed);
            case Ruling.Refused<CourtOrder.Given>(var problems) -> throw new InvariantViolation("refused: " + problems);
        };
    }

    /// Adds a condition.
    ///
    /// @param checker who checks it every so many days; null where there is nothing to check
    public Ref condition(
            Actor.Person actor,
            Ref order,
            String words,
            @Nullable PersonSummary checker,
            int everyDays,
            @Nullable LocalDate next) {
        var it = orders.get(actor, order);
        return orders.addCondition(
                actor,
                it,
                new OrderCondition.Given(
                        words,
                        it.header().fromOn(),
                        it.header().untilOn(),
                        checker == null ? null : checker.id(),
                        checker == null ? "" : checker.name(),
                        checker == null ? "" : checker.organisation(),
                        next == null ? null : everyDays,
                        next));
    }

    /// A check by whoever is named.
    public void check(Actor.Person checker, Ref condition, LocalDate on, boolean kept, String words) {
        var of = orders.toCheck(checker, condition);
        orders.check(checker, of, of.condition().version(), on, kept ? Found.KEPT : Found.NOT_KEPT, words);
    }

    /// A breach that led to a charge.
    public void breach(Actor.Person actor, Ref order, LocalDate on, String what) {
        orders.breach(actor, orders.get(actor, order), null, on, what, BreachOutcome.CHARGED);
    }

    /// The end of an order by a court.
    public void end(Actor.Person actor, Ref order, LocalDate on) {
        if (orders.get(actor, order) instanceof CourtOrder.InForce it) {
            orders.end(
                    actor,
                    it,
                    it.header().version(),
                    new CourtOrder.End(Ending.DISCHARGED, on, on.plusYears(KEPT), "The premises have a new owner"));
        }
    }
}
