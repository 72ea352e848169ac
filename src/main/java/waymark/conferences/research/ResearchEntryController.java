package waymark.conferences.research;

import static waymark.kernel.Permission.ATTEND_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Items;
import waymark.conferences.research.ResearchEntry.Draft;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// A fact or an opinion that one's own agency holds: written, changed and taken out, while the item waits to
/// be heard.
@Controller
@RequestMapping("/conferences/items/{ref}/research/entries")
class ResearchEntryController {

    private static final String ENTRY = "conferences/research/entry";

    /// @param entry null where it is a new one
    record View(ResearchPage.View research, @Nullable ResearchEntry entry, FormData form, List<Problem> problems) {

        String action() {
            return research.path() + "/entries/" + (entry == null ? "new" : entry.id());
        }

        List<Choice> kinds() {
            return EntryKind.choices();
        }

        List<Choice> withholding() {
            return List.of(Choice.of("yes", "Withhold this: my agency does not share it"));
        }
    }

    private final Items items;
    private final ResearchReturns returns;
    private final ResearchPage page;
    private final Clock clock;

    ResearchEntryController(Items items, ResearchReturns returns, ResearchPage page, Clock clock) {
        this.items = items;
        this.returns = returns;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView adding(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                ENTRY, new View(page.writing(actor, items.get(actor, ref)), null, FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var view = page.writing(actor, ref);
        var outcome = Draft.read(form, LocalDate.now(clock))
                .save(draft -> returns.add(actor, view.item(), view.mine().listing(), draft));
        return switch (outcome) {
            case Saved.Done<ResearchEntry> _ -> Page.go(Notice.done("Added, for your agency alone"), view.path());
            case Ruling.Refused<ResearchEntry>(var problems) ->
                Page.refuse(ENTRY, new View(view, null, form, problems));
            case Saved.Stale<ResearchEntry> _ -> ResearchPage.changed(view);
        };
    }

    @GetMapping("/{id}")
    @Allow(ATTEND_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView editing(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var view = page.writing(actor, items.get(actor, ref));
        var entry = ResearchEntry.of(view.mine().entries(), id);
        var form = FormData.version(entry.version())
                .with(entry.draft())
                .with("withheld", entry.withheld() ? List.of("yes") : List.of());
        return Page.show(ENTRY, new View(view, entry, form, List.of()));
    }

    @PostMapping("/{id}")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var view = page.writing(actor, ref);
        var entry = ResearchEntry.of(view.mine().entries(), id);
        var outcome = Draft.read(form, LocalDate.now(clock))
                .then(entry::change)
                .save(draft -> returns.change(actor, view.item(), entry, form.version(), draft));
        return switch (outcome) {
            case Saved.Done<ResearchEntry> _ -> Page.go(Notice.done("Saved"), view.path());
            case Ruling.Refused<ResearchEntry>(var problems) ->
                Page.refuse(ENTRY, new View(view, entry, form, problems));
            case Saved.Stale<ResearchEntry> _ -> Page.merged(editing(ref, id, actor));
        };
    }

    @PostMapping("/{id}/removal")
    @Allow(ATTEND_CONFERENCES)
    ModelAndView remove(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var view = page.writing(actor, ref);
        var entry = ResearchEntry.of(view.mine().entries(), id);
        return switch (returns.remove(actor, view.item(), entry, form.version())) {
            case Saved.Done<ResearchEntry> _ -> Page.go(Notice.done("Taken out"), view.path());
            case Saved.Stale<ResearchEntry> _ -> ResearchPage.changed(view);
        };
    }
}
