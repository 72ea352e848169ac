package waymark.concerns.identity;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.keys.CustodianKeys;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// Where a custodian opens how to reach whoever reported, and gives it to the desk or not. What was reported is not
/// shown here.
@Controller
@RequestMapping("/identities")
class IdentitiesController {

    record Questions(List<IdentityRequest> all) {

        List<IdentityRequest> waiting() {
            return all.stream()
                    .filter(IdentityRequest.Waiting.class::isInstance)
                    .toList();
        }

        List<IdentityRequest> answered() {
            return all.stream()
                    .filter(one -> !(one instanceof IdentityRequest.Waiting))
                    .toList();
        }
    }

    /// @param contact how to reach them, while the reader has it open; null otherwise
    /// @param own true where the reader asked
    record View(
            IdentityRequest request,
            CustodianKeys.@Nullable Contact contact,
            boolean own,
            String because,
            String decision,
            String answer,
            boolean moved,
            List<Problem> problems) {}

    private static final String PAGE = "concerns/identity/identity";

    private final IdentityRequests requests;
    private final Clock clock;

    IdentitiesController(IdentityRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.OPEN_IDENTITY)
    ModelAndView list(Actor.Person actor) {
        return Page.show("concerns/identity/identities", new Questions(requests.all(actor)));
    }

    @GetMapping("/{ref}")
    @Allow(Permission.OPEN_IDENTITY)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        requests.looked(actor, ref);
        return Page.show(PAGE, view(actor, requests.get(actor, ref), "", "", "", false, List.of()));
    }

    @PostMapping("/{ref}/opening")
    @Allow(Permission.OPEN_IDENTITY)
    ModelAndView open(@PathVariable Ref ref, @RequestParam(defaultValue = "") String because, Actor.Person actor) {
        var request = requests.get(actor, ref);
        return switch (request) {
            case IdentityRequest.Waiting waiting ->
                ruled(
                        actor,
                        request,
                        waiting.open(holder(actor), because.strip(), clock.instant()),
                        "You have opened the contact details",
                        problems -> view(actor, request, because, "", "", false, problems));
            case IdentityRequest.Given _, IdentityRequest.Refused _ -> Page.go("/identities/%s", ref);
        };
    }

    @PostMapping("/{ref}/decision")
    @Allow(Permission.OPEN_IDENTITY)
    ModelAndView decide(
            @PathVariable Ref ref,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer,
            Actor.Person actor) {
        var request = requests.get(actor, ref);
        return switch (request) {
            case IdentityRequest.Waiting waiting ->
                ruled(
                        actor,
                        request,
                        decided(waiting, decision, answer.strip(), actor),
                        "The desk was told",
                        problems -> view(actor, request, "", decision, answer, false, problems));
            case IdentityRequest.Given _, IdentityRequest.Refused _ -> Page.go("/identities/%s", ref);
        };
    }

    /// What nobody has opened can only be refused.
    private Ruling<IdentityChanged> decided(
            IdentityRequest.Waiting waiting, String decision, String answer, Actor.Person actor) {
        return switch (waiting) {
            case IdentityRequest.Asked asked -> asked.refuse(holder(actor), answer, clock.instant());
            case IdentityRequest.Opened opened ->
                switch (decision) {
                    case "give" -> opened.give(holder(actor), answer, readable(actor, opened), clock.instant());
                    case "refuse" -> opened.refuse(holder(actor), answer, clock.instant());
                    default -> Ruling.refused("decision", "Choose whether the desk gets it");
                };
        };
    }

    private boolean readable(Actor.Person actor, IdentityRequest.Opened opened) {
        return requests.contact(actor, opened.asking())
                .filter(CustodianKeys.Contact::readable)
                .isPresent();
    }

    private ModelAndView ruled(
            Actor.Person actor,
            IdentityRequest request,
            Ruling<IdentityChanged> ruling,
            String done,
            Function<List<Problem>, View> again) {
        return switch (ruling) {
            case Ruling.Refused(var problems) -> Page.refuse(PAGE, again.apply(problems));
            case Ruling.Agreed(IdentityChanged event) ->
                switch (requests.save(actor, event)) {
                    case Saved.Done<IdentityRequest> _ ->
                        Page.go(
                                Notice.done(done),
                                "/identities/%s",
                                request.asking().ref());
                    case Saved.Stale<IdentityRequest>(IdentityRequest now) ->
                        Page.conflict(PAGE, view(actor, now, "", "", "", true, List.of()));
                };
        };
    }

    private View view(
            Actor.Person actor,
            IdentityRequest request,
            String because,
            String decision,
            String answer,
            boolean moved,
            List<Problem> problems) {
        var contact = request instanceof IdentityRequest.Opened opened
                        && opened.by().id().equals(actor.id())
                ? requests.contact(actor, request.asking()).orElse(null)
                : null;
        return new View(
                request,
                contact,
                request.asking().by().id().equals(actor.id()),
                because,
                decision,
                answer,
                moved,
                problems);
    }

    private static Holder holder(Actor.Person actor) {
        return new Holder(actor.id(), actor.name());
    }
}
