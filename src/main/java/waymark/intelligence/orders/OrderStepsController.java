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

/// The steps of an order: varied, breached, ended, deleted at the end of its time.
@Controller
@RequestMapping("/intelligence/orders/{ref}")
class OrderStepsController {

    private static final String VARIATION = "intelligence/orders/variation";
    private static final String ENDING = "intelligence/orders/ending";
    private static final String BREACH = "intelligence/orders/breach";
    private static final String DELETION = "intelligence/orders/deletion";
    private static final int LONGEST = 2_000;

    record Step(
            CourtOrder order, List<OrderCondition> conditions, FormData form, List<Problem> problems, Marking marking) {

        List<Choice> endings() {
            return Choice.from(List.of(Ending.values()), Enum::name, Ending::words);
        }

        List<Choice> outcomes() {
            return Choice.from(List.of(BreachOutcome.values()), Enum::name, BreachOutcome::words);
        }

        List<Choice> breached() {
            return Choice.from(conditions, one -> one.ref().value(), OrderCondition::words);
        }
    }

    private final CourtOrders orders;
    private final Clock clock;

    OrderStepsController(CourtOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    private CourtOrder.InForce inForce(Actor actor, Ref ref) {
        if (orders.get(actor, ref) instanceof CourtOrder.InForce it) {
            return it;
        }
        throw new NotFound(ref);
    }

    private Step step(Actor actor, CourtOrder order, FormData form, List<Problem> problems) {
        return new Step(
                order, orders.conditions(actor, order.header().id()), form, problems, Marking.OFFICIAL_SENSITIVE);
    }

    @GetMapping("/variation")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView askVariation(@PathVariable Ref ref, Actor.Person actor) {
        var it = inForce(actor, ref);
        var form = FormData.version(it.header().version())
                .with("onDay", today())
                .with("untilOn", it.header().untilOn())
                .with("deleteOn", it.header().deleteOn());
        return Page.show(VARIATION, step(actor, it, form, List.of()));
    }

    @PostMapping("/variation")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView vary(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = inForce(actor, ref);
        var varied = form.read(reader -> new CourtOrder.Variation(
                        reader.requiredDate("onDay", "The day", today()),
                        reader.date("untilOn", "The last day").orElse(null),
                        reader.requiredDate("deleteOn", "The day until which it is kept", today()),
                        reader.required("words", "What was varied", LONGEST, "Say what the court varied")))
                .then(given -> it.vary(given, today()));
        return switch (varied.save(given -> orders.vary(actor, it, form.version(), given))) {
            case Saved.Done<CourtOrder> _ ->
                Page.go(
                        Notice.done("Saved. Change, add or lift the conditions that it touches"),
                        "/intelligence/orders/%s",
                        ref);
            case Ruling.Refused<CourtOrder>(var problems) -> Page.refuse(VARIATION, step(actor, it, form, problems));
            case Saved.Stale<CourtOrder> _ -> Page.merged(askVariation(ref, actor));
        };
    }

    @GetMapping("/ending")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView askEnding(@PathVariable Ref ref, Actor.Person actor) {
        var it = inForce(actor, ref);
        var form = FormData.version(it.header().version())
                .with("onDay", today())
                .with("deleteOn", it.header().deleteOn());
        return Page.show(ENDING, step(actor, it, form, List.of()));
    }

    @PostMapping("/ending")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = inForce(actor, ref);
        var ended = form.read(reader -> new CourtOrder.End(
                        reader.choice("how", Ending.class, "Choose how it ended"),
                        reader.requiredDate("onDay", "The day", today()),
                        reader.requiredDate("deleteOn", "The day until which it is kept", today()),
                        reader.text("words", "The note", LONGEST)))
                .then(given -> it.end(given, today()));
        return switch (ended.save(given -> orders.end(actor, it, form.version(), given))) {
            case Saved.Done<CourtOrder> _ ->
                Page.go(
                        Notice.done("Ended. Its conditions are lifted, and nobody is reminded of them any more"),
                        "/intelligence/orders/%s",
                        ref);
            case Ruling.Refused<CourtOrder>(var problems) -> Page.refuse(ENDING, step(actor, it, form, problems));
            case Saved.Stale<CourtOrder> _ -> Page.merged(askEnding(ref, actor));
        };
    }

    /// @param condition reference of the condition, where a check found it not kept
    @GetMapping("/breaches/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView askBreach(
            @PathVariable Ref ref, @RequestParam(defaultValue = "") String condition, Actor.Person actor) {
        var it = inForce(actor, ref);
        return Page.show(
                BREACH,
                step(
                        actor,
                        it,
                        FormData.empty()
                                .with(
                                        "condition",
                                        Ref.parse(condition).map(Ref::value).orElse(""))
                                .with("onDay", today()),
                        List.of()));
    }

    @PostMapping("/breaches/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView breach(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = inForce(actor, ref);
        var conditions = orders.conditions(actor, it.header().id());
        record Said(Optional<OrderCondition> condition, LocalDate onDay, String what, BreachOutcome outcome) {}
        var read = form.read(reader -> {
            var day = reader.requiredDate("onDay", "The day", today());
            reader.when(
                    day.isAfter(today()) || day.isBefore(it.header().fromOn()),
                    "onDay",
                    "The day must be while the order was in force");
            return new Said(
                    reader.optionalChoice(
                            "condition", conditions, one -> one.ref().value(), "Choose a condition from the list"),
                    day,
                    reader.required("what", "What happened", LONGEST, "Say what happened"),
                    reader.choice("outcome", BreachOutcome.class, "Choose the outcome so far"));
        });
        return switch (read) {
            case Ruling.Refused<Said>(var problems) -> Page.refuse(BREACH, step(actor, it, form, problems));
            case Ruling.Agreed<Said>(var said) -> {
                orders.breach(actor, it, said.condition().orElse(null), said.onDay(), said.what(), said.outcome());
                yield Page.go(Notice.done("The breach is recorded"), "/intelligence/orders/%s#breaches", ref);
            }
        };
    }

    /// What became of a breach.
    @PostMapping("/breaches/{id}")
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

    private CourtOrder.Ended deletable(Actor actor, Ref ref) {
        if (orders.get(actor, ref) instanceof CourtOrder.Ended it && it.deletable(today())) {
            return it;
        }
        throw new NotFound(ref);
    }

    @GetMapping("/deletion")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView askDeletion(@PathVariable Ref ref, Actor.Person actor) {
        var it = deletable(actor, ref);
        return Page.show(DELETION, step(actor, it, FormData.version(it.header().version()), List.of()));
    }

    @PostMapping("/deletion")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView delete(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return switch (orders.delete(actor, deletable(actor, ref), form.version())) {
            case Saved.Done<CourtOrder> _ ->
                Page.go(
                        Notice.done("Deleted. The audit log keeps that it was, and by whom"),
                        "/intelligence/orders?ended=yes");
            case Saved.Stale<CourtOrder> _ -> Page.merged(askDeletion(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
