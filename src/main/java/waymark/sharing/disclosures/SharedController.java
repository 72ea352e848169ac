package waymark.sharing.disclosures;

import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// What others shared with the person, while it lasts; and the register of every sharing by reference, for
/// information governance.
@Controller
class SharedController {

    record View(List<ReceivedCopies.Received> received) {}

    record One(ReceivedCopies.Received it) {}

    record Register(List<Disclosures.Entry> entries) {}

    private final ReceivedCopies copies;
    private final Disclosures disclosures;
    private final DisclosurePaper paper;

    SharedController(ReceivedCopies copies, Disclosures disclosures, DisclosurePaper paper) {
        this.copies = copies;
        this.disclosures = disclosures;
        this.paper = paper;
    }

    @GetMapping("/shared")
    @Allow(USE_WAYMARK)
    ModelAndView list(Actor.Person actor) {
        return Page.show("sharing/disclosures/shared", new View(copies.received(actor)));
    }

    @GetMapping("/shared/{share}")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "share")
    ModelAndView show(@PathVariable Ref share, Actor.Person actor) {
        return Page.show("sharing/disclosures/received", new One(copies.open(actor, share, false)));
    }

    @GetMapping("/shared/{share}/copy.pdf")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "share")
    ResponseEntity<byte[]> pdf(@PathVariable Ref share, Actor.Person actor) {
        var received = copies.open(actor, share, true);
        return paper.of(share, received.copy(), received.fromDay(), received.untilDay());
    }

    @GetMapping("/sharing/register")
    @Allow(MANAGE_DATA_REQUESTS)
    @RecordsAccess
    ModelAndView register(Actor.Person actor) {
        return Page.show("sharing/disclosures/register", new Register(disclosures.register(actor)));
    }
}
