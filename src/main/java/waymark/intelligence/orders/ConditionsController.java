package waymark.intelligence.orders;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;
import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.intelligence.reports.Marking;
import waymark.intelligence.reports.NeedsPurpose;
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
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What an order demands, one by one: added and changed by officers of the unit, checked by whoever is named.
@Controller
class ConditionsController {

    private static final String FORM = "intelligence/orders/condition";
    private static final String CHECK = "intelligence/orders/check";
    private static final int LONGEST = 1_000;

    /// @param it what is changed; empty for a new one
    record Form(
            CourtOrder order,
            Optional<OrderCondition> it,
            List<Choice> people,
            FormData form,
            List<Problem> problems,
            Marking marking) {}

    record Mine(List<CourtOrders.MyCheck> all, LocalDate today, Marking marking) {}

    /// @param own true for whoever is named to check it
    record Check(
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

    private final CourtOrders orders;
    private final PeopleApi people;
    private final Clock clock;

    ConditionsController(CourtOrders orders, PeopleApi people, Clock clock) {
        this.orders = orders;
        this.people = people;
        this.clock = clock;
    }

    private CourtOrder.InForce inForce(Actor actor, Ref ref) {
        if (orders.get(actor, ref) instanceof CourtOrder.InForce it) {
            return it;
        }
        throw new NotFound(ref);
    }

    private Form form(
            Actor actor, CourtOrder order, Optional<OrderCondition> it, FormData form, List<Problem> problems) {
        return new Form(
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

    @GetMapping("/intelligence/orders/{ref}/conditions/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var order = inForce(actor, ref);
        var form = FormData.empty()
                .with("fromOn", order.header().fromOn())
                .with("untilOn", order.header().untilOn());
        return Page.show(FORM, form(actor, order, Optional.empty(), form, List.of()));
    }

    @PostMapping("/intelligence/orders/{ref}/conditions/new")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var order = inForce(actor, ref);
        return switch (form.read(reader -> read(reader, actor, order))) {
            case Ruling.Refused<OrderCondition.Given>(var problems) ->
                Page.refuse(FORM, form(actor, order, Optional.empty(), form, problems));
            case Ruling.Agreed<OrderCondition.Given>(var given) -> {
                orders.addCondition(actor, order, given);
                yield Page.go(Notice.done("The condition is added"), "/intelligence/orders/%s#conditions", ref);
            }
        };
    }

    private OrderCondition.Given read(FormReader reader, Actor actor, CourtOrder order) {
        var words = reader.required("words", "The condition", LONGEST, "Write the condition as the court made it");
        var from = reader.requiredDate("fromOn", "The first day", order.header().fromOn());
        var until = reader.date("untilOn", "The last day");
        reader.when(from.isBefore(order.header().fromOn()), "fromOn", "It cannot hold before the order begins");
        reader.when(
                until.isPresent() && until.get().isBefore(from),
                "untilOn",
                "The last day must not be before the first");
        reader.when(
                order.header().untilOn() != null
                        && until.isPresent()
                        && until.get().isAfter(order.header().untilOn()),
                "untilOn",
                "It cannot hold longer than the order");
        Optional<PersonSummary> checker = reader.optionalChoice(
                "checker", people.current(actor), one -> one.ref().value(), "Choose a person from the list, or nobody");
        boolean checked = !reader.form().text("everyDays").isEmpty();
        int every = checked ? reader.number("everyDays", "Days between checks", 1, 366) : 0;
        reader.when(checker.isPresent() && !checked, "everyDays", "Enter how often it is checked");
        var next = reader.date("nextCheckOn", "The next check");
        reader.when(
                next.isPresent() && !checked,
                "everyDays",
                "Enter how often it is checked, or leave out the next check");
        var start = from.isAfter(today()) ? from : today();
        return new OrderCondition.Given(
                words,
                from,
                until.orElse(null),
                checker.map(PersonSummary::id).orElse(null),
                checker.map(PersonSummary::name).orElse(""),
                checker.map(PersonSummary::organisation).orElse(""),
                checked ? every : null,
                checked ? next.orElse(start.plusDays(every)) : null);
    }

    private OrderCondition condition(Actor actor, CourtOrder order, Ref ref) {
        return orders.conditions(actor, order.header().id()).stream()
                .filter(one -> one.ref().equals(ref) && one.live())
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
    }

    @GetMapping("/intelligence/orders/{ref}/conditions/{condition}")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable Ref condition, Actor.Person actor) {
        var order = inForce(actor, ref);
        var it = condition(actor, order, condition);
        var checker = people.current(actor).stream()
                .filter(one -> one.id().equals(it.checker()))
                .map(one -> one.ref().value())
                .findFirst()
                .orElse("");
        var form = FormData.version(it.version())
                .with("words", it.words())
                .with("fromOn", it.fromOn())
                .with("untilOn", it.untilOn())
                .with("checker", checker)
                .with("everyDays", it.everyDays())
                .with("nextCheckOn", it.nextCheckOn());
        return Page.show(FORM, form(actor, order, Optional.of(it), form, List.of()));
    }

    @PostMapping("/intelligence/orders/{ref}/conditions/{condition}")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView change(@PathVariable Ref ref, @PathVariable Ref condition, FormData form, Actor.Person actor) {
        var order = inForce(actor, ref);
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
    @PostMapping("/intelligence/orders/{ref}/conditions/{condition}/lifting")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView lift(@PathVariable Ref ref, @PathVariable Ref condition, FormData form, Actor.Person actor) {
        var order = inForce(actor, ref);
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
                var order = inForce(actor, ref);
                yield Page.refuse(
                        FORM, form(actor, order, Optional.of(condition(actor, order, condition)), form, problems));
            }
            case Saved.Stale<OrderCondition> _ -> Page.merged(edit(ref, condition, actor));
        };
    }

    /// What I am to check.
    @GetMapping("/intelligence/checks")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView mine(Actor.Person actor) {
        return Page.show("intelligence/orders/mine", new Mine(orders.mine(actor), today(), Marking.OFFICIAL_SENSITIVE));
    }

    private Check check(Actor.Person actor, CourtOrders.ToCheck of, FormData form, List<Problem> problems) {
        return new Check(
                of, actor.id().equals(of.condition().checker()), today(), form, problems, Marking.OFFICIAL_SENSITIVE);
    }

    /// One condition, with the form for what a check found.
    @GetMapping("/intelligence/checks/{ref}")
    @Allow(SUBMIT_INTELLIGENCE)
    @NeedsPurpose
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var of = orders.toCheck(actor, ref);
        orders.opened(actor, of.order().ref());
        return Page.show(
                CHECK,
                check(actor, of, FormData.version(of.condition().version()).with("onDay", today()), List.of()));
    }

    @PostMapping("/intelligence/checks/{ref}")
    @Allow(SUBMIT_INTELLIGENCE)
    @NeedsPurpose
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var of = orders.toCheck(actor, ref);
        record Said(LocalDate onDay, Found found, String words) {}
        var read = form.read(reader -> {
            var day = reader.requiredDate("onDay", "The day", today());
            reader.when(
                    day.isAfter(today()) || day.isBefore(of.condition().fromOn()),
                    "onDay",
                    "The day must be since the condition holds, and not in the future");
            reader.when(!of.condition().live(), "", "This condition holds no more");
            var found = reader.choice("found", Found.class, "Choose what you found");
            var words = reader.text("words", "What you saw", LONGEST);
            reader.when(
                    found != Found.KEPT && words.isEmpty(),
                    "words",
                    found == Found.NOT_KEPT ? "Say what you saw" : "Say why it could not be checked");
            return new Said(day, found, words);
        });
        return switch (read.save(
                said -> orders.check(actor, of, form.version(), said.onDay(), said.found(), said.words()))) {
            case Saved.Done<OrderCondition> _ ->
                Page.go(
                        Notice.done("Recorded. Thank you. The officers who keep the order see it"),
                        "/intelligence/checks");
            case Ruling.Refused<OrderCondition>(var problems) -> Page.refuse(CHECK, check(actor, of, form, problems));
            case Saved.Stale<OrderCondition> _ -> Page.merged(show(ref, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
