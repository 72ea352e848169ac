package waymark.intelligence.orders;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

/// The steps of an order: varied, ended, deleted at the end of its time.
@Controller
@RequestMapping("/intelligence/orders/{ref}")
class OrderStepsController {

    private static final String VARIATION = "intelligence/orders/variation";
    private static final String ENDING = "intelligence/orders/ending";
    private static final String DELETION = "intelligence/orders/deletion";

    record View(CourtOrder order, FormData form, List<Problem> problems, Marking marking) {

        static View of(CourtOrder order, FormData form, List<Problem> problems) {
            return new View(order, form, problems, Marking.OFFICIAL_SENSITIVE);
        }

        List<Choice> endings() {
            return Choice.from(List.of(Ending.values()), Enum::name, Ending::words);
        }
    }

    private final CourtOrders orders;
    private final Clock clock;

    OrderStepsController(CourtOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping("/variation")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView askVariation(@PathVariable Ref ref, Actor.Person actor) {
        var it = orders.inForce(actor, ref);
        var form = FormData.version(it.header().version())
                .with("onDay", today())
                .with("untilOn", it.header().untilOn())
                .with("deleteOn", it.header().deleteOn());
        return Page.show(VARIATION, View.of(it, form, List.of()));
    }

    @PostMapping("/variation")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView vary(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = orders.inForce(actor, ref);
        var varied = form.read(reader -> new CourtOrder.Variation(
                        reader.requiredDate("onDay", "The day", today()),
                        reader.date("untilOn", "The last day").orElse(null),
                        reader.requiredDate("deleteOn", "The day until which it is kept", today()),
                        reader.required("words", "What was varied", 2_000, "Say what the court varied")))
                .then(given -> it.vary(given, today()));
        return switch (varied.save(given -> orders.vary(actor, it, form.version(), given))) {
            case Saved.Done<CourtOrder> _ ->
                Page.go(
                        Notice.done("Saved. Change, add or lift the conditions that it touches"),
                        "/intelligence/orders/%s",
                        ref);
            case Ruling.Refused<CourtOrder>(var problems) -> Page.refuse(VARIATION, View.of(it, form, problems));
            case Saved.Stale<CourtOrder> _ -> Page.merged(askVariation(ref, actor));
        };
    }

    @GetMapping("/ending")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView askEnding(@PathVariable Ref ref, Actor.Person actor) {
        var it = orders.inForce(actor, ref);
        var form = FormData.version(it.header().version())
                .with("onDay", today())
                .with("deleteOn", it.header().deleteOn());
        return Page.show(ENDING, View.of(it, form, List.of()));
    }

    @PostMapping("/ending")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView end(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = orders.inForce(actor, ref);
        var ended = form.read(reader -> new CourtOrder.End(
                        reader.choice("how", Ending.class, "Choose how it ended"),
                        reader.requiredDate("onDay", "The day", today()),
                        reader.requiredDate("deleteOn", "The day until which it is kept", today()),
                        reader.text("words", "The note", 2_000)))
                .then(given -> it.end(given, today()));
        return switch (ended.save(given -> orders.end(actor, it, form.version(), given))) {
            case Saved.Done<CourtOrder> _ ->
                Page.go(
                        Notice.done("Ended. Its conditions are lifted, and nobody is reminded of them any more"),
                        "/intelligence/orders/%s",
                        ref);
            case Ruling.Refused<CourtOrder>(var problems) -> Page.refuse(ENDING, View.of(it, form, problems));
            case Saved.Stale<CourtOrder> _ -> Page.merged(askEnding(ref, actor));
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
        return Page.show(DELETION, View.of(it, FormData.version(it.header().version()), List.of()));
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
