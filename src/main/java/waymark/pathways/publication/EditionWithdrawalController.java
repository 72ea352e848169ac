package waymark.pathways.publication;

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

/// Withdraws the edition in force for good, with a reason that everybody signed in can read.
@Controller
@RequestMapping("/pathways/{ref}/withdrawal")
class EditionWithdrawalController {

    record View(Pathway pathway, PathwayEdition.Published published, String because, List<Problem> problems) {}

    private static final String PAGE = "pathways/publication/withdrawal";

    private final PathwayAccess access;
    private final EditionSaves saves;
    private final Clock clock;

    EditionWithdrawalController(PathwayAccess access, EditionSaves saves, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = access.publishable(actor, ref);
        return Page.show(PAGE, new View(pathway, access.inForce(pathway), "", List.of()));
    }

    @PostMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView withdraw(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var pathway = access.publishable(actor, ref);
        var published = access.inForce(pathway);
        var seen = new PathwayEdition.Published(published.body().at(sent.version()), published.publication());
        return switch (EditionRules.withdraw(seen, sent.text("because"), LocalDate.now(clock))
                .save(change -> saves.save(actor, change))) {
            case Ruling.Refused<PathwayEdition>(var problems) ->
                Page.refuse(PAGE, new View(pathway, published, sent.text("because"), problems));
            case Saved.Done<PathwayEdition> _ ->
                Page.go(Notice.done("Withdrawn. It is no longer in force"), "/pathways/%s", ref);
            case Saved.Stale<PathwayEdition> _ ->
                Page.conflict(
                        PAGE,
                        new View(
                                pathway,
                                access.inForce(pathway),
                                sent.text("because"),
                                List.of(new Problem("", "Somebody changed this edition first; look again"))));
        };
    }
}
