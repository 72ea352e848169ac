package waymark.conferences.research;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.conferences.research.AgencyReturns.AgencyReturn;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// Which agencies have returned their research, and who is late.
@Controller
@RequestMapping("/conferences/items/{ref}/research/returns")
class AgencyReturnsController {

    /// @param left released by agencies that are not round the table any more
    /// @param own true where the reader's own agency is one of them
    record View(
            Item item,
            List<AgencyReturn> agencies,
            List<ReleasedResearch.Agency> released,
            List<LeftResearch.Left> left,
            LocalDate today,
            boolean own) {

        String path() {
            return item.path() + "/research";
        }

        boolean reminds(AgencyReturn agency) {
            return agency.missing() && ResearchReturns.waits(item);
        }
    }

    private final Items items;
    private final AgencyReturns returns;
    private final ReleasedResearch released;
    private final LeftResearch left;
    private final Clock clock;

    AgencyReturnsController(
            Items items, AgencyReturns returns, ReleasedResearch released, LeftResearch left, Clock clock) {
        this.items = items;
        this.returns = returns;
        this.released = released;
        this.left = left;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref).running();
        var agencies = returns.of(item);
        return Page.show(
                "conferences/research/returns",
                new View(
                        item,
                        agencies,
                        released.of(item),
                        left.of(item),
                        LocalDate.now(clock),
                        agencies.stream().anyMatch(one -> one.organisation().equals(actor.organisation()))));
    }

    @PostMapping("/reminder")
    @Allow(RUN_CONFERENCES)
    ModelAndView remind(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var agency = returns.of(item).stream()
                .filter(one -> one.organisation().equals(form.text("organisation")))
                .filter(one -> one.missing() && ResearchReturns.waits(item))
                .findFirst();
        var said = agency.map(one -> returns.remind(actor, item, one)
                        ? Notice.done("Reminded: " + one.name())
                        : Notice.important("Nobody was reminded: %s has no conference member who can prepare this item"
                                .formatted(one.name())))
                .orElseGet(() -> Notice.important("Nobody was reminded: that agency has nothing left to return"));
        return Page.go(said, "%s/research/returns", item.path());
    }
}
