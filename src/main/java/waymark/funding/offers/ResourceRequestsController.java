package waymark.funding.offers;

import static waymark.kernel.Permission.OFFER_RESOURCES;
import static waymark.kernel.Permission.VIEW_DIRECTORY;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
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

/// One request for what a partner lends: answered by its lead, or taken back by whoever asked.
@Controller
@RequestMapping("/funding/offers/requests/{ref}")
class ResourceRequestsController {

    private static final String REQUEST = "funding/offers/request";

    record View(ResourceRequest it, boolean answers, boolean withdraws, FormData form, List<Problem> problems) {

        List<Choice> states() {
            return Choice.from(List.of(RequestState.AGREED, RequestState.DECLINED), Enum::name, RequestState::words);
        }
    }

    private final ResourceOffers offers;

    ResourceRequestsController(ResourceOffers offers) {
        this.offers = offers;
    }

    @GetMapping
    @Allow(VIEW_DIRECTORY)
    ModelAndView request(@PathVariable Ref ref, Actor.Person actor) {
        var it = offers.request(ref);
        return Page.show(REQUEST, view(it, actor, FormData.version(it.version()), List.of()));
    }

    private static View view(ResourceRequest it, Actor actor, FormData form, List<Problem> problems) {
        return new View(it, it.answerable(actor), it.withdrawable(actor), form, problems);
    }

    @PostMapping("/answer")
    @Allow(OFFER_RESOURCES)
    ModelAndView answer(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = offers.request(ref);
        if (!ResourceOffer.lends(actor, it.lender())) {
            throw new NotFound(ref);
        }
        var ruling = form.read(reader -> new ResourceRequest.Answer(
                        reader.choice("state", RequestState.class, "Choose an answer"),
                        reader.text("answer", "The answer", ResourceRequest.LONGEST)))
                .then(given -> it.answer(given, actor));
        return switch (ruling.save(given -> offers.answer(actor, it, form.version(), given))) {
            case Saved.Done<ResourceRequest> _ -> Page.go(Notice.done("Answered"), "/funding/offers/%s", it.offer());
            case Ruling.Refused<ResourceRequest>(var problems) -> Page.refuse(REQUEST, view(it, actor, form, problems));
            case Saved.Stale<ResourceRequest> _ -> Page.merged(request(ref, actor));
        };
    }

    @PostMapping("/withdrawal")
    @Allow(VIEW_DIRECTORY)
    ModelAndView withdraw(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = offers.request(ref);
        return switch (it.withdraw(actor).save(given -> offers.answer(actor, it, form.version(), given))) {
            case Saved.Done<ResourceRequest> _ -> Page.go(Notice.done("Taken back"), "/funding/offers/%s", it.offer());
            case Ruling.Refused<ResourceRequest>(var problems) -> Page.refuse(REQUEST, view(it, actor, form, problems));
            case Saved.Stale<ResourceRequest> _ -> Page.merged(request(ref, actor));
        };
    }
}
