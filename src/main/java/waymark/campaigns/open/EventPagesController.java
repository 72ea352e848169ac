package waymark.campaigns.open;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.CurrentActor;
import waymark.kernel.NotFound;
import waymark.kernel.Public;
import waymark.kernel.Ref;
import waymark.web.Page;

/// The public page of a campaign. An event on it is marked up as schema.org has it, so that calendars and
/// search engines understand it.
@Controller
class EventPagesController {

    /// @param where the area, or the partnership where it is the whole partnership's
    record View(PublicEvents.Campaign it, String where, String partnership) {}

    private final PublicEvents events;
    private final DirectoryApi directory;
    private final TransactionTemplate transaction;

    EventPagesController(PublicEvents events, DirectoryApi directory, TransactionTemplate transaction) {
        this.events = events;
        this.directory = directory;
        this.transaction = transaction;
    }

    @GetMapping("/events/{ref}")
    @Public
    ModelAndView show(@PathVariable Ref ref) {
        return CurrentActor.as(
                Actor.VISITOR, () -> Objects.requireNonNull(transaction.execute(_ -> page(Actor.VISITOR, ref))));
    }

    private ModelAndView page(Actor visitor, Ref ref) {
        var it = events.find(visitor, ref).orElseThrow(() -> new NotFound(ref));
        var partnership = directory.partnershipName(visitor);
        var where = directory.areas(visitor).stream()
                .filter(area -> area.code().equals(it.area()))
                .map(Area::name)
                .findFirst()
                .orElse(partnership);
        return Page.show("campaigns/open/event", new View(it, where, partnership));
    }
}
