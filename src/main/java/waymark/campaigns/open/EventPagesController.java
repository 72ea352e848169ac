package waymark.campaigns.open;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.kernel.Ref;
import waymark.web.Page;

/// The public page of a campaign. An event on it is marked up as schema.org has it, so that calendars and search
/// engines
/// understand it.
@Controller
class EventPagesController {

    record View(PublicEvents.Campaign it) {}

    private final PublicEvents events;
    private final TransactionTemplate transaction;

    EventPagesController(PublicEvents events, TransactionTemplate transaction) {
        this.events = events;
        this.transaction = transaction;
    }

    @GetMapping("/events/{ref}")
    @Public
    ModelAndView show(@PathVariable Ref ref) {
        var it = CurrentActor.as(
                Actor.VISITOR, () -> Objects.requireNonNull(transaction.execute(_ -> events.find(Actor.VISITOR, ref))));
        return Page.show("campaigns/open/event", new View(it.orElseThrow(() -> new NotFound(ref))));
    }
}
