package waymark.concerns.identity;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// The desk's requests for contact details, as a custodian sees them. The report itself is not shown here.
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

    private final IdentityRequests requests;

    IdentitiesController(IdentityRequests requests) {
        this.requests = requests;
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
        requests.recordView(actor, ref);
        var request = requests.get(actor, ref);
        return Page.show(
                IdentityDecisionController.PAGE,
                IdentityView.of(requests, actor, request, FormData.empty(), false, List.of()));
    }
}
