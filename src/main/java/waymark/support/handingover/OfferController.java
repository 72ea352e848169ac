package waymark.support.handingover;

import static waymark.kernel.Permission.SUPERVISE_CASES;
import static waymark.kernel.Permission.WORK_CASES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
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

/// Hands the cases of a caseworker over: a manager offers them, the receiver accepts or declines each.
@Controller
class OfferController {

    private static final String FORM = "support/handingover/offer";
    private static final String MINE = "support/handingover/offers";
    private static final List<Choice> ANSWERS =
            List.of(Choice.of("yes", "Accept it"), Choice.of("no", "I cannot take it", "Nobody asks why"));

    record View(PersonSummary worker, CaseOffers.Choices choices, FormData form, List<Problem> problems) {

        List<Choice> receivers(Ref ref) {
            return choices(choices.of(ref));
        }

        List<Choice> anybody() {
            return choices(choices.anybody());
        }

        private static List<Choice> choices(List<PersonSummary> people) {
            return Choice.from(people, person -> person.ref().value(), PersonSummary::name);
        }
    }

    record Mine(List<CaseOffer> offers, FormData form, List<Problem> problems) {

        List<Choice> answers() {
            return ANSWERS;
        }
    }

    private final CaseOffers offers;
    private final PeopleApi people;

    OfferController(CaseOffers offers, PeopleApi people) {
        this.offers = offers;
        this.people = people;
    }

    @GetMapping("/caseload/{person}/hand-over")
    @Allow(SUPERVISE_CASES)
    ModelAndView form(@PathVariable Ref person, Actor.Person actor) {
        var worker = worker(actor, person);
        return Page.show(FORM, new View(worker, offers.choices(actor, worker), FormData.empty(), List.of()));
    }

    private PersonSummary worker(Actor.Person actor, Ref person) {
        return people.find(actor, person).orElseThrow(() -> new NotFound(person));
    }

    @PostMapping("/caseload/{person}/hand-over")
    @Allow(SUPERVISE_CASES)
    ModelAndView offer(@PathVariable Ref person, FormData form, Actor.Person actor) {
        var worker = worker(actor, person);
        var choices = offers.choices(actor, worker);
        var wanted = form.<Map<CaseOffers.Offerable, PersonSummary>>read(reader -> {
            var chosen = new LinkedHashMap<CaseOffers.Offerable, PersonSummary>();
            var all = reader.optionalChoice(
                    "all", choices.anybody(), next -> next.ref().value(), "Choose a colleague of the list");
            for (var one : choices.cases()) {
                reader.optionalChoice(
                                one.ref().value(),
                                choices.of(one.ref()),
                                next -> next.ref().value(),
                                "This colleague cannot take the case: choose another")
                        .or(() -> all.filter(
                                next -> !one.offered() && choices.of(one.ref()).contains(next)))
                        .ifPresent(next -> chosen.put(one, next));
            }
            reader.when(chosen.isEmpty(), "", "Choose a colleague for at least one case");
            return chosen;
        });
        return switch (wanted.save(chosen -> offers.offer(actor, worker, chosen))) {
            case Saved.Done<Map<CaseOffers.Offerable, PersonSummary>> _ ->
                Page.go(
                        Notice.done("Offered. The owner stays the owner until each is accepted"),
                        "/caseload/%s",
                        person);
            case Ruling.Refused<Map<CaseOffers.Offerable, PersonSummary>>(var problems) ->
                Page.refuse(FORM, new View(worker, choices, form, problems));
            case Saved.Stale<Map<CaseOffers.Offerable, PersonSummary>> _ -> Page.merged(form(person, actor));
        };
    }

    @GetMapping("/cases/offers")
    @Allow(WORK_CASES)
    ModelAndView mine(Actor.Person actor) {
        return Page.show(MINE, new Mine(offers.mine(actor), FormData.empty(), List.of()));
    }

    @PostMapping("/cases/offers/{id}")
    @Allow(WORK_CASES)
    ModelAndView answer(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var offer = offers.mine(actor, id).orElseThrow(() -> new NotFound("offer"));
        var answer = form.read(reader ->
                reader.choice("answer", ANSWERS, Choice::value, "Choose whether you take %s".formatted(offer.ref())));
        boolean yes = form.text("answer").equals("yes");
        return switch (answer.save(_ -> yes ? offers.accept(actor, offer) : offers.decline(actor, offer))) {
            case Saved.Done<CaseOffer> _ ->
                yes
                        ? Page.go(
                                Notice.done("The case is yours. Tell the person who works with them now"),
                                "/cases/%s/handing-over",
                                offer.ref())
                        : Page.go(Notice.done("Declined. Your manager was told"), "/cases/offers");
            case Ruling.Refused<CaseOffer>(var problems) ->
                Page.refuse(MINE, new Mine(offers.mine(actor), form, problems));
            case Saved.Stale<CaseOffer> _ ->
                Page.go(
                        Notice.important(
                                "Nothing was changed: the offer was answered meanwhile, or the case cannot go to you"),
                        "/cases/offers");
        };
    }
}
