package waymark.funding.offers;

import static waymark.kernel.Permission.OFFER_RESOURCES;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.funding.money.Pence;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What partners lend: read by everybody, offered by leads, asked for by anybody of another organisation.
@Controller
@RequestMapping("/funding/offers")
class ResourceOffersController {

    private static final String FORM = "funding/offers/form";
    private static final String OFFER = "funding/offers/offer";

    record Index(List<ResourceOffer> offers, boolean lends) {}

    /// @param asks true for who may ask for it
    record View(
            ResourceOffer it,
            boolean lends,
            boolean asks,
            List<ResourceRequest> requests,
            FormData form,
            List<Problem> problems) {}

    /// @param it what is changed; empty for a new one
    record Form(Optional<ResourceOffer> it, List<Choice> areas, FormData form, List<Problem> problems) {

        List<Choice> kinds() {
            return Choice.from(List.of(OfferKind.values()), Enum::name, OfferKind::words);
        }
    }

    private final ResourceOffers offers;
    private final DirectoryApi directory;
    private final Clock clock;

    ResourceOffersController(ResourceOffers offers, DirectoryApi directory, Clock clock) {
        this.offers = offers;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView list(Actor.Person actor) {
        return Page.show("funding/offers/offers", new Index(offers.lent(), actor.may(Permission.OFFER_RESOURCES)));
    }

    @GetMapping("/new")
    @Allow(OFFER_RESOURCES)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(FORM, form(null, actor, FormData.empty().with("fromOn", today()), List.of()));
    }

    private Form form(@Nullable ResourceOffer it, Actor actor, FormData form, List<Problem> problems) {
        return new Form(Optional.ofNullable(it), areas(actor), form, problems);
    }

    private List<Choice> areas(Actor actor) {
        return Choice.from(directory.areas(actor), Area::code, Area::name);
    }

    @PostMapping("/new")
    @Allow(OFFER_RESOURCES)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (ResourceOffer.Given.read(form, areas(actor), today())
                .then(given -> given.check(actor, actor.organisation()))) {
            case Ruling.Refused<ResourceOffer.Given>(var problems) ->
                Page.refuse(FORM, form(null, actor, form, problems));
            case Ruling.Agreed<ResourceOffer.Given>(var given) ->
                Page.go(
                        Notice.done("Thank you. Partners can ask for it now"),
                        "/funding/offers/%s",
                        offers.add(actor, given));
        };
    }

    @GetMapping("/{ref}")
    @Allow(VIEW_DIRECTORY)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(OFFER, view(offers.get(ref), actor, FormData.empty(), List.of()));
    }

    private View view(ResourceOffer it, Actor.Person actor, FormData form, List<Problem> problems) {
        return new View(
                it,
                ResourceOffer.lends(actor, it.organisation()),
                !actor.organisation().equals(it.organisation()) && it.lent(today()),
                offers.requests(it.ref()),
                form,
                problems);
    }

    @GetMapping("/{ref}/edit")
    @Allow(OFFER_RESOURCES)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = offers.own(actor, ref);
        return Page.show(FORM, form(it, actor, filled(it), List.of()));
    }

    private static FormData filled(ResourceOffer it) {
        return FormData.version(it.version())
                .with("kind", it.kind().name())
                .with("name", it.name())
                .with("what", it.what())
                .with("area", it.area())
                .with("worth", Pence.typed(it.penceAUse()))
                .with("fromOn", it.fromOn())
                .with("untilOn", it.untilOn())
                .with("conditions", it.conditions());
    }

    @PostMapping("/{ref}/edit")
    @Allow(OFFER_RESOURCES)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = offers.own(actor, ref);
        var change = ResourceOffer.Given.read(form, areas(actor), today())
                .then(given -> given.check(actor, it.organisation()));
        return switch (change.save(given -> offers.change(actor, it, form.version(), given))) {
            case Saved.Done<ResourceOffer> _ -> Page.go(Notice.done("Saved"), "/funding/offers/%s", ref);
            case Ruling.Refused<ResourceOffer>(var problems) -> Page.refuse(FORM, form(it, actor, form, problems));
            case Saved.Stale<ResourceOffer> _ -> Page.merged(edit(ref, actor));
        };
    }

    @PostMapping("/{ref}/requests")
    @Allow(VIEW_DIRECTORY)
    ModelAndView ask(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = offers.get(ref);
        var ruling = ResourceOffer.Asked.read(form, today()).then(asked -> it.ask(asked, actor, today()));
        return switch (ruling) {
            case Ruling.Refused<ResourceOffer.Asked>(var problems) ->
                Page.refuse(OFFER, view(it, actor, form, problems));
            case Ruling.Agreed<ResourceOffer.Asked>(var asked) -> {
                offers.ask(actor, it, asked);
                yield Page.go(Notice.done("Asked. Their answer comes as a notice"), "/funding/offers/%s", ref);
            }
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
