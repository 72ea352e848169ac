package waymark.intelligence.orders;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;

/// Court orders: the list, and one order.
@Controller
@RequestMapping("/intelligence/orders")
class OrdersController {

    record Index(List<CourtOrders.Line> orders, boolean ended, LocalDate today, Marking marking) {}

    record View(
            CourtOrder order,
            List<OrderCondition> conditions,
            List<CourtOrders.Check> checks,
            List<Breach> breaches,
            List<TimelineEntry> timeline,
            LocalDate today,
            Marking marking) {

        List<Choice> outcomes() {
            return Choice.from(List.of(BreachOutcome.values()), Enum::name, BreachOutcome::words);
        }

        /// Where each condition is written in full, by its reference.
        String words(Ref condition) {
            return conditions.stream()
                    .filter(one -> one.ref().equals(condition))
                    .map(OrderCondition::words)
                    .findFirst()
                    .orElse("");
        }
    }

    private final CourtOrders orders;
    private final Clock clock;

    OrdersController(CourtOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /// @param ended whether those are shown that have ended
    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView list(@RequestParam(defaultValue = "") String ended, Actor.Person actor) {
        boolean over = ended.equals("yes");
        return Page.show(
                "intelligence/orders/orders",
                new Index(orders.find(actor, over), over, today(), Marking.OFFICIAL_SENSITIVE));
    }

    @GetMapping("/{ref}")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var order = orders.get(actor, ref);
        orders.opened(actor, ref);
        var id = order.header().id();
        return Page.show(
                "intelligence/orders/order",
                new View(
                        order,
                        orders.conditions(actor, id),
                        orders.checks(actor, id),
                        orders.breaches(actor, id),
                        orders.timeline(ref),
                        today(),
                        Marking.OFFICIAL_SENSITIVE));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
