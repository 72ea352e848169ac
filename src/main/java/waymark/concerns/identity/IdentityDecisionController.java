package waymark.concerns.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.keys.CustodianKeys;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Where a custodian opens the contact details of a reporter, and gives them to the desk or refuses.
@Controller
@RequestMapping("/identities/{ref}")
class IdentityDecisionController {

    static final String PAGE = "concerns/identity/identity";

    private final IdentityRequests requests;
    private final Clock clock;

    IdentityDecisionController(IdentityRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @PostMapping("/opening")
    @Allow(Permission.OPEN_IDENTITY)
    ModelAndView open(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return requests.get(actor, ref) instanceof IdentityRequest.Waiting waiting
                ? save(
                        actor,
                        waiting,
                        waiting.open(Holder.of(actor), form.text("because"), clock.instant()),
                        form,
                        "You have opened the contact details")
                : Page.go("/identities/%s", ref);
    }

    @PostMapping("/decision")
    @Allow(Permission.OPEN_IDENTITY)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return requests.get(actor, ref) instanceof IdentityRequest.Waiting waiting
                ? save(actor, waiting, decided(waiting, form, actor), form, "The desk was told")
                : Page.go("/identities/%s", ref);
    }

    /// A request that nobody has opened can only be refused.
    private Ruling<IdentityChanged> decided(IdentityRequest.Waiting waiting, FormData form, Actor.Person actor) {
        var who = Holder.of(actor);
        var answer = form.text("answer");
        return switch (waiting) {
            case IdentityRequest.Asked asked -> asked.refuse(who, answer, clock.instant());
            case IdentityRequest.Opened opened ->
                switch (form.text("decision")) {
                    case "give" -> opened.give(who, answer, readable(actor, opened), clock.instant());
                    case "refuse" -> opened.refuse(who, answer, clock.instant());
                    default -> Ruling.refused("decision", "Choose whether the desk gets it");
                };
        };
    }

    private boolean readable(Actor.Person actor, IdentityRequest.Opened opened) {
        return requests.contact(actor, opened.asking())
                .filter(CustodianKeys.Contact::readable)
                .isPresent();
    }

    private ModelAndView save(
            Actor.Person actor, IdentityRequest request, Ruling<IdentityChanged> ruling, FormData form, String done) {
        return switch (ruling.save(event -> requests.save(actor, event))) {
            case Saved.Done<IdentityRequest> _ ->
                Page.go(Notice.done(done), "/identities/%s", request.asking().ref());
            case Saved.Stale<IdentityRequest>(var now) ->
                Page.conflict(PAGE, IdentityView.of(requests, actor, now, FormData.empty(), true, List.of()));
            case Ruling.Refused<IdentityRequest>(var problems) ->
                Page.refuse(PAGE, IdentityView.of(requests, actor, request, form, false, problems));
        };
    }
}
