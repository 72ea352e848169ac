package waymark.conferences.research;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
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

/// Lets those who hear an item read what one's own agency wrote, and takes it back.
@Controller
@RequestMapping("/conferences/items/{ref}/research/entries/{id}")
class EntryReleaseController {

    private static final String RECALL = "conferences/research/recall";

    record View(ResearchPage.View research, ResearchEntry entry, FormData form, List<Problem> problems) {}

    private final Items items;
    private final ResearchReturns returns;
    private final ResearchPage page;

    EntryReleaseController(Items items, ResearchReturns returns, ResearchPage page) {
        this.items = items;
        this.returns = returns;
        this.page = page;
    }

    @PostMapping("/release")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView release(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var view = page.writing(actor, ref);
        var entry = ResearchEntry.of(view.mine().entries(), id);
        var outcome =
                entry.release(view.listed()).save(_ -> returns.release(actor, view.item(), entry, form.version()));
        return switch (outcome) {
            case Saved.Done<ResearchEntry> _ ->
                Page.go(Notice.done("Released. Those who hear the item can read it now"), view.path());
            case Ruling.Refused<ResearchEntry>(var problems) ->
                page.refused(actor, view.item(), FormData.empty(), problems);
            case Saved.Stale<ResearchEntry> _ -> ResearchPage.changed(view);
        };
    }

    /// Also of an earlier listing.
    private static ResearchEntry recallable(ResearchPage.View view, UUID id) {
        return ResearchEntry.of(
                Stream.concat(view.mine().entries().stream(), view.earlier().stream())
                        .toList(),
                id);
    }

    @GetMapping("/recall")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView recalling(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var view = page.of(actor, items.get(actor, ref));
        var entry = recallable(view, id);
        if (!entry.released()) {
            throw new NotFound(ref);
        }
        return Page.show(RECALL, new View(view, entry, FormData.version(entry.version()), List.of()));
    }

    /// At any time, also after the item was closed.
    @PostMapping("/recall")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView recall(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var view = page.of(actor, items.find(ref).orElseThrow(() -> new NotFound(ref)));
        var entry = recallable(view, id);
        var outcome = form.<String>read(
                        reader -> reader.required("reason", "Reason", FormReader.REASON, "Enter why you recall it"))
                .then(entry::recall)
                .save(reason -> returns.recall(actor, view.item(), entry, form.version(), reason));
        return switch (outcome) {
            case Saved.Done<ResearchEntry> _ ->
                Page.go(Notice.done("Recalled. Nobody else can read it any more"), view.path());
            case Ruling.Refused<ResearchEntry>(var problems) ->
                Page.refuse(RECALL, new View(view, entry, form, problems));
            case Saved.Stale<ResearchEntry> _ -> ResearchPage.changed(view);
        };
    }
}
