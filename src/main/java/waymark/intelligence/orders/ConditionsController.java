package waymark.intelligence.orders;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What an order demands, one by one: added, changed and lifted by officers of the unit.
@Controller
@RequestMapping("/intelligence/orders/{ref}/conditions")
class ConditionsController {

    private static final String FORM = "intelligence/orders/condition";

    /// @param it what is changed; empty for a new one
    record View(
            CourtOrder order,
            Optional<OrderCondition> it,
            List<Choice> people,
            FormData form,
            List<Problem> problems,
            Marking marking) {}

    private final CourtOrders orders;
    private final PeopleApi people;
    private final Clock clock;

    ConditionsController(CourtOrders orders, PeopleApi people, Clock clock) {
        this.orders = orders;
        this.people = people;
        this.clock = clock;
    }

    private View view(
            Actor actor, CourtOrder order, Optional<OrderCondition> it, FormData form, List<Problem> problems) {
        return new View(
                order,
                it,
                Choice.from(
                        people.current(actor),
                        one -> one.ref().value(),
                        one -> "%s, %s".formatted(one.name(), one.organisationName())),
                form,
                problems,
                Marking.OFFICIAL_SENSITIVE);
    }

    @GetMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var order = orders.inForce(actor, ref);
        var form = FormData.empty()
                .with("fromOn", order.header().fromOn())
                .with("untilOn", order.header().untilOn());
        return Page.show(FORM, view(actor, order, Optional.empty(), form, List.of()));
    }

    @PostMapping("/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var order = orders.inForce(actor, ref);
        return switch (form.read(reader -> read(reader, actor, order))) {
            case Ruling.Refused<OrderCondition.Given>(var problems) ->
                Page.refuse(FORM, view(actor, order, Optional.empty(), form, problems));
            case Ruling.Agreed<OrderCondition.Given>(var given) -> {
                orders.addCondition(actor, order, given);
                yield Page.go(Notice.done("The condition is added"), "/intelligence/orders/%s#conditions", ref);
            }
        };
    }

    private OrderCondition.Given read(FormReader reader, Actor actor, CourtOrder order) {
        return OrderCondition.Given.read(reader, order.header(), people.current(actor), LocalDate.now(clock));
    }

    private OrderCondition condition(Actor actor, CourtOrder order, Ref ref) {
        return orders.conditions(actor, order.header().id()).stream()
                .filter(one -> one.ref().equals(ref) && one.live())
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping("/{condition}")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable Ref condition, Actor.Person actor) {
        var order = orders.inForce(actor, ref);
        var it = condition(actor, order, condition);
        return Page.show(FORM, view(actor, order, Optional.of(it), it.filled(people.current(actor)), List.of()));
    }

    @PostMapping("/{condition}")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView change(@PathVariable Ref ref, @PathVariable Ref condition, FormData form, Actor.Person actor) {
        var order = orders.inForce(actor, ref);
        var it = condition(actor, order, condition);
        var read = form.read(reader -> read(reader, actor, order));
        return answer(
                ref,
                condition,
                actor,
                read.save(given -> orders.changeCondition(actor, order, it, form.version(), given)),
                form,
                "Saved");
    }

    /// The court lifted it.
    @PostMapping("/{condition}/lifting")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView lift(@PathVariable Ref ref, @PathVariable Ref condition, FormData form, Actor.Person actor) {
        var order = orders.inForce(actor, ref);
        var it = condition(actor, order, condition);
        return answer(
                ref,
                condition,
                actor,
                orders.liftCondition(actor, order, it, form.version()),
                form,
                "The condition is lifted");
    }

    private ModelAndView answer(
            Ref ref, Ref condition, Actor.Person actor, Outcome<OrderCondition> outcome, FormData form, String done) {
        return switch (outcome) {
            case Saved.Done<OrderCondition> _ -> Page.go(Notice.done(done), "/intelligence/orders/%s#conditions", ref);
            case Ruling.Refused<OrderCondition>(var problems) -> {
                var order = orders.inForce(actor, ref);
                yield Page.refuse(
                        FORM, view(actor, order, Optional.of(condition(actor, order, condition)), form, problems));
            }
            case Saved.Stale<OrderCondition> _ -> Page.merged(edit(ref, condition, actor));
        };
    }
}
