package waymark.intelligence.orders;

import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

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
import waymark.intelligence.reports.NeedsPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The conditions that somebody is named to check, and what a check found.
@Controller
@RequestMapping("/intelligence/checks")
class ConditionChecksController {

    private static final String FORM = "intelligence/orders/check";

    record Mine(List<CourtOrders.MyCheck> all, LocalDate today, Marking marking) {}

    /// @param own true for whoever is named to check it
    record View(
            CourtOrders.ToCheck of,
            boolean own,
            LocalDate today,
            FormData form,
            List<Problem> problems,
            Marking marking) {

        List<Choice> findings() {
            return Choice.from(List.of(Found.values()), Enum::name, Found::words);
        }
    }

    private record Said(LocalDate onDay, Found found, String words) {

        static Said read(FormReader reader, OrderCondition condition, LocalDate today) {
            var day = reader.requiredDate("onDay", "The day", today);
            reader.when(
                    day.isAfter(today) || day.isBefore(condition.fromOn()),
                    "onDay",
                    "The day must be since the condition holds, and not in the future");
            reader.when(!condition.live(), "", "This condition holds no more");
            var found = reader.choice("found", Found.class, "Choose what you found");
            var words = reader.text("words", "What you saw", 1_000);
            reader.when(
                    found != Found.KEPT && words.isEmpty(),
                    "words",
                    found == Found.NOT_KEPT ? "Say what you saw" : "Say why it could not be checked");
            return new Said(day, found, words);
        }
    }

    private final CourtOrders orders;
    private final Clock clock;

    ConditionChecksController(CourtOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /// What I am to check.
    @GetMapping
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView mine(Actor.Person actor) {
        return Page.show("intelligence/orders/mine", new Mine(orders.mine(actor), today(), Marking.OFFICIAL_SENSITIVE));
    }

    private View view(Actor.Person actor, CourtOrders.ToCheck of, FormData form, List<Problem> problems) {
        return new View(
                of, actor.id().equals(of.condition().checker()), today(), form, problems, Marking.OFFICIAL_SENSITIVE);
    }

    /// One condition, with the form for what a check found.
    @GetMapping("/{ref}")
    @Allow(SUBMIT_INTELLIGENCE)
    @NeedsPurpose
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var of = orders.toCheck(actor, ref);
        orders.opened(actor, of.order().ref());
        return Page.show(
                FORM, view(actor, of, FormData.version(of.condition().version()).with("onDay", today()), List.of()));
    }

    @PostMapping("/{ref}")
    @Allow(SUBMIT_INTELLIGENCE)
    @NeedsPurpose
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var of = orders.toCheck(actor, ref);
        var read = form.read(reader -> Said.read(reader, of.condition(), today()));
        return switch (read.save(
                said -> orders.check(actor, of, form.version(), said.onDay(), said.found(), said.words()))) {
            case Saved.Done<OrderCondition> _ ->
                Page.go(
                        Notice.done("Recorded. Thank you. The officers who keep the order see it"),
                        "/intelligence/checks");
            case Ruling.Refused<OrderCondition>(var problems) -> Page.refuse(FORM, view(actor, of, form, problems));
            case Saved.Stale<OrderCondition> _ -> Page.merged(show(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
