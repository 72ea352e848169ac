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
import waymark.pathways.editions.PathwaySettingRows;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.PathwayTexts;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// Confirms that the edition in force was reviewed and is still correct, which sets its next review date.
@Controller
@RequestMapping("/pathways/{ref}/confirmation")
class EditionConfirmationController {

    record View(
            Pathway pathway,
            PathwayEdition.Published published,
            PathwayText text,
            LocalDate reviewBy,
            List<Problem> problems) {}

    private static final String PAGE = "pathways/publication/confirmation";

    private final PathwayAccess access;
    private final EditionSaves saves;
    private final PathwayTexts texts;
    private final PathwaySettingRows settings;
    private final Clock clock;

    EditionConfirmationController(
            PathwayAccess access, EditionSaves saves, PathwayTexts texts, PathwaySettingRows settings, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = access.publishable(actor, ref);
        return Page.show(PAGE, view(actor, pathway, List.of()));
    }

    @PostMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView confirm(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var pathway = access.publishable(actor, ref);
        var page = view(actor, pathway, List.of());
        var body = page.published().body().at(sent.version());
        return switch (EditionRules.confirm(
                        page.published(), body, actor, page.text().findings(), LocalDate.now(clock), page.reviewBy())
                .save(change -> saves.save(actor, change))) {
            case Ruling.Refused<PathwayEdition>(var problems) -> Page.refuse(PAGE, view(actor, pathway, problems));
            case Saved.Done<PathwayEdition> _ -> Page.go(Notice.done("Review recorded"), "/pathways/%s", ref);
            case Saved.Stale<PathwayEdition> _ ->
                Page.go(Notice.important("Somebody changed this edition first; look at it again"), "/pathways/%s", ref);
        };
    }

    private View view(Actor actor, Pathway pathway, List<Problem> problems) {
        var published = access.inForce(pathway);
        var today = LocalDate.now(clock);
        return new View(
                pathway,
                published,
                texts.of(actor, pathway, published.body().content(), true),
                today.plusMonths(settings.on(actor, today).reviewMonths()),
                problems);
    }
}
