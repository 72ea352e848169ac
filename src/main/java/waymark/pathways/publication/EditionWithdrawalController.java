package waymark.pathways.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionRules;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.Sent;
import waymark.web.Notice;
import waymark.web.Page;

/// Takes the edition in force back for good, with the reason, which everybody signed in reads.
@Controller
@RequestMapping("/pathways/{ref}/withdrawal")
class EditionWithdrawalController {

    record View(Pathway pathway, PathwayEdition.Published published, String because, List<Problem> problems) {}

    private static final String PAGE = "pathways/publication/withdrawal";

    private final PathwayAccess keeper;
    private final EditionSaves saves;
    private final Clock clock;

    EditionWithdrawalController(PathwayAccess keeper, EditionSaves saves, Clock clock) {
        this.keeper = keeper;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = keeper.published(actor, ref);
        return Page.show(PAGE, new View(pathway, keeper.inForce(actor, pathway), "", List.of()));
    }

    @PostMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView withdraw(
            @PathVariable Ref ref, @RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var pathway = keeper.published(actor, ref);
        var published = keeper.inForce(actor, pathway);
        var sent = new Sent(fields);
        var seen = new PathwayEdition.Published(published.body().at(sent.version()), published.publication());
        return switch (EditionRules.withdraw(seen, sent.text("because"), LocalDate.now(clock))) {
            case Ruling.Refused<EditionChange>(var problems) ->
                Page.refuse(PAGE, new View(pathway, published, sent.text("because"), problems));
            case Ruling.Agreed<EditionChange>(EditionChange change) ->
                switch (saves.save(actor, change)) {
                    case Saved.Done<PathwayEdition> _ ->
                        Page.go(Notice.done("Withdrawn. It is no longer in force"), "/pathways/%s", ref);
                    case Saved.Stale<PathwayEdition> _ ->
                        Page.conflict(
                                PAGE,
                                new View(
                                        pathway,
                                        keeper.inForce(actor, pathway),
                                        sent.text("because"),
                                        List.of(new Problem("", "Somebody changed this edition first; look again"))));
                };
        };
    }
}
