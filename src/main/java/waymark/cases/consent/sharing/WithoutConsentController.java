package waymark.cases.consent.sharing;

import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;
import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// Everything that was done in a case without the person's consent, for its members; and in all cases by reference
/// for information governance.
@Controller
class WithoutConsentController {

    record View(Case it, List<WithoutConsent> acts) {}

    record Register(List<WithoutConsent> acts) {}

    private final Cases cases;
    private final SharingsWithoutConsent sharings;

    WithoutConsentController(Cases cases, SharingsWithoutConsent sharings) {
        this.cases = cases;
        this.sharings = sharings;
    }

    @GetMapping("/cases/{ref}/consent/without")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, "consent");
        return Page.show("cases/consent/sharing/without", new View(it, sharings.of(it)));
    }

    @GetMapping("/cases/without-consent")
    @Allow(MANAGE_DATA_REQUESTS)
    @RecordsAccess
    ModelAndView register(Actor.Person actor) {
        return Page.show("cases/consent/sharing/register", new Register(sharings.register(actor)));
    }
}
