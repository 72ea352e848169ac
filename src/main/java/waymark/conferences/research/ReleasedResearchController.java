package waymark.conferences.research;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// What agencies released into the meeting, for those round the table.
@Controller
class ReleasedResearchController {

    record View(Item item, List<ReleasedResearch.Agency> agencies) {}

    private final Items items;
    private final ReleasedResearch released;

    ReleasedResearchController(Items items, ReleasedResearch released) {
        this.items = items;
        this.released = released;
    }

    @GetMapping("/conferences/items/{ref}/research/released")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref);
        if (!item.capacity().attends()) {
            throw new NotFound(ref);
        }
        return Page.show("conferences/research/releasedPage", new View(item, released.of(item)));
    }
}
