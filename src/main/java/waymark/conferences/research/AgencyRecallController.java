package waymark.conferences.research;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Recalls what an agency released that is kept away from the item now and sees nothing of it: those who run the forum
/// do it for the agency.
@Controller
@RequestMapping("/conferences/items/{ref}/research/returns/{id}/recall")
class AgencyRecallController {

    private static final String RECALL = "conferences/research/agencyRecall";

    record View(Item item, LeftResearch.Left entry, FormData form, List<Problem> problems) {

        String back() {
            return item.path() + "/research/returns";
        }
    }

    private final Items items;
    private final LeftResearch left;
    private final ResearchReturns returns;

    AgencyRecallController(Items items, LeftResearch left, ResearchReturns returns) {
        this.items = items;
        this.left = left;
        this.returns = returns;
    }

    @GetMapping
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView recalling(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var item = items.get(actor, ref);
        var entry = entry(item, id);
        return Page.show(RECALL, new View(item, entry, FormData.version(entry.version()), List.of()));
    }

    /// @throws NotFound where nothing is left of that id that the person may recall
    private LeftResearch.Left entry(Item item, UUID id) {
        return left.of(item).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(item.ref()));
    }

    @PostMapping
    @Allow(RUN_CONFERENCES)
    ModelAndView recall(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var entry = entry(item, id);
        var view = new View(item, entry, form, List.of());
        var outcome = form.<String>read(
                        reader -> reader.required("reason", "Reason", FormReader.REASON, "Enter why it is recalled"))
                .save(reason -> returns.recallFor(actor, item, entry, form.version(), reason));
        return switch (outcome) {
            case Saved.Done<LeftResearch.Left> _ ->
                Page.go(Notice.done("Recalled. Nobody at the table can read it any more"), view.back());
            case Ruling.Refused<LeftResearch.Left>(var problems) ->
                Page.refuse(RECALL, new View(item, entry, form, problems));
            case Saved.Stale<LeftResearch.Left> _ ->
                Page.go(Notice.important("Somebody changed it first. Look at it again"), view.back());
        };
    }
}
