package waymark.intelligence.orders;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Breaches of an order, and what became of each.
@Controller
@RequestMapping("/intelligence/orders/{ref}/breaches")
class BreachesController {

    private static final String FORM = "intelligence/orders/breach";

    record View(
            CourtOrder order, List<OrderCondition> conditions, FormData form, List<Problem> problems, Marking marking) {

        List<Choice> outcomes() {
            return Choice.from(List.of(BreachOutcome.values()), Enum::name, BreachOutcome::words);
        }

        List<Choice> breached() {
            return Choice.from(conditions, one -> one.ref().value(), OrderCondition::words);
        }
    }

    private record Said(Optional<OrderCondition> condition, LocalDate onDay, String what, BreachOutcome outcome) {

        static Said read(FormReader reader, List<OrderCondition> conditions, LocalDate begun, LocalDate today) {
            var day = reader.requiredDate("onDay", "The day", today);
            reader.when(
                    day.isAfter(today) || day.isBefore(begun), "onDay", "The day must be while the order was in force");
            return new Said(
                    reader.optionalChoice(
                            "condition", conditions, one -> one.ref().value(), "Choose a condition from the list"),
                    day,
                    reader.required("what", "What happened", 2_000, "Say what happened"),
                    reader.choice("outcome", BreachOutcome.class, "Choose the outcome so far"));
        }
    }

    private final CourtOrders orders;
    private final Clock clock;

    BreachesController(CourtOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    private View view(Actor actor, CourtOrder order, FormData form, List<Problem> problems) {
        return new View(
                order, orders.conditions(actor, order.header().id()), form, problems, Marking.OFFICIAL_SENSITIVE);
    }

    /// @param condition reference of the condition, where a check found it not kept
    @GetMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView form(@PathVariable Ref ref, @RequestParam(defaultValue = "") String condition, Actor.Person actor) {
        var it = orders.inForce(actor, ref);
        return Page.show(
                FORM,
                view(
                        actor,
                        it,
                        FormData.empty()
                                .with(
                                        "condition",
                                        Ref.parse(condition).map(Ref::value).orElse(""))
                                .with("onDay", today()),
                        List.of()));
    }

    @PostMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = orders.inForce(actor, ref);
        var conditions = orders.conditions(actor, it.header().id());
        var read = form.read(reader -> Said.read(reader, conditions, it.header().fromOn(), today()));
        return switch (read) {
            case Ruling.Refused<Said>(var problems) -> Page.refuse(FORM, view(actor, it, form, problems));
            case Ruling.Agreed<Said>(var said) -> {
                orders.breach(actor, it, said.condition().orElse(null), said.onDay(), said.what(), said.outcome());
                yield Page.go(Notice.done("The breach is recorded"), "/intelligence/orders/%s#breaches", ref);
            }
        };
    }

    /// What became of a breach.
    @PostMapping("/{id}")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView settle(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = orders.get(actor, ref);
        var breach = orders.breaches(actor, it.header().id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
        var read =
                form.read(reader -> reader.choice("outcome", BreachOutcome.class, "Choose the outcome of the breach"));
        return switch (read.save(outcome -> orders.outcome(actor, it, breach, form.version(), outcome))) {
            case Saved.Done<CourtOrder> _ -> Page.go(Notice.done("Saved"), "/intelligence/orders/%s#breaches", ref);
            case Ruling.Refused<CourtOrder> _ ->
                Page.go(Notice.important("Choose the outcome of the breach"), "/intelligence/orders/%s#breaches", ref);
            case Saved.Stale<CourtOrder> _ ->
                Page.go(
                        Notice.important("Somebody else changed this breach first. Nothing of yours was saved"),
                        "/intelligence/orders/%s#breaches",
                        ref);
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
