package waymark.pathways.review;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Takes an edition back from review, so that it can be changed. The answers given are kept until it
/// is sent again.
@Controller
@RequestMapping("/pathways/{ref}/taking-back")
class ReviewRecallController {

    private final PathwayAccess access;
    private final EditionSaves saves;

    ReviewRecallController(PathwayAccess access, EditionSaves saves) {
        this.access = access;
        this.saves = saves;
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView takeBack(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        var review = access.inReview(pathway);
        var seen = review.body().at(sent.version());
        return switch (saves.save(actor, new EditionChange.TakenBack(seen))) {
            case Saved.Done<PathwayEdition> _ ->
                Page.go(Notice.done("Taken back. Nobody is asked to review it now"), "/pathways/%s/draft", ref);
            case Saved.Stale<PathwayEdition> _ ->
                Page.go(Notice.important("Somebody changed this edition first; look at it again"), "/pathways/%s", ref);
        };
    }
}
