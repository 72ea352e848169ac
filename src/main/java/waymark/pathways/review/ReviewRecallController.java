package waymark.pathways.review;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import waymark.pathways.editions.Sent;
import waymark.web.Notice;
import waymark.web.Page;

/// Takes an edition back from review, so that it can be written on. The answers given stay until it is sent again.
@Controller
@RequestMapping("/pathways/{ref}/taking-back")
class ReviewRecallController {

    private final PathwayAccess keeper;
    private final EditionSaves saves;

    ReviewRecallController(PathwayAccess keeper, EditionSaves saves) {
        this.keeper = keeper;
        this.saves = saves;
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView takeBack(
            @PathVariable Ref ref, @RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var pathway = keeper.written(actor, ref);
        var review = keeper.inReview(actor, pathway);
        var seen = review.body().at(new Sent(fields).version());
        return switch (saves.save(actor, new EditionChange.TakenBack(seen))) {
            case Saved.Done<PathwayEdition> _ ->
                Page.go(Notice.done("Taken back. Nobody is asked to review it now"), "/pathways/%s/draft", ref);
            case Saved.Stale<PathwayEdition> _ ->
                Page.go(Notice.important("Somebody changed this edition first; look at it again"), "/pathways/%s", ref);
        };
    }
}
