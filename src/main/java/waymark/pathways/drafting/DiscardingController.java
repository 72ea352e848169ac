package waymark.pathways.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.editions.EditionRules;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Discards a draft for good, after a question. An edition in review has to be taken back first, so that it
/// does not disappear while partners read it.
@Controller
@RequestMapping("/pathways/{ref}/discarding")
class DiscardingController {

    /// @param changed true where somebody wrote in it since the question was asked
    record View(Pathway pathway, PathwayEdition.Body body, String because, boolean changed, List<Problem> problems) {}

    private static final String PAGE = "pathways/drafting/discarding";

    private final PathwayAccess access;
    private final EditionSaves saves;
    private final Clock clock;

    DiscardingController(PathwayAccess access, EditionSaves saves, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        return Page.show(PAGE, new View(pathway, access.draft(pathway).body(), "", false, List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView discard(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        var draft = access.draft(pathway);
        var because = sent.text("because");
        var seen = new PathwayEdition.Draft(draft.body().at(sent.version()));
        return switch (EditionRules.discard(seen, because, LocalDate.now(clock))
                .save(change -> saves.save(actor, change))) {
            case Ruling.Refused<PathwayEdition>(var problems) ->
                Page.refuse(PAGE, new View(pathway, draft.body(), because, false, problems));
            case Saved.Done<PathwayEdition> _ ->
                Page.go(Notice.done("Draft discarded. It can still be read under Editions"), "/pathways/%s", ref);
            case Saved.Stale<PathwayEdition>(PathwayEdition now) ->
                now instanceof PathwayEdition.Draft
                        ? Page.conflict(PAGE, new View(pathway, now.body(), because, true, List.of()))
                        : Page.go(
                                Notice.important("Somebody changed this edition first; look at it again"),
                                "/pathways/%s",
                                ref);
        };
    }
}
