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
import waymark.pathways.editions.PathwaySettingRows;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.PathwayTexts;
import waymark.pathways.editions.Sent;
import waymark.web.Notice;
import waymark.web.Page;

/// Says that the edition in force was looked at again and is still right, which sets its next review date.
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

    private final PathwayAccess keeper;
    private final EditionSaves saves;
    private final PathwayTexts texts;
    private final PathwaySettingRows settings;
    private final Clock clock;

    EditionConfirmationController(
            PathwayAccess keeper, EditionSaves saves, PathwayTexts texts, PathwaySettingRows settings, Clock clock) {
        this.keeper = keeper;
        this.saves = saves;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = keeper.published(actor, ref);
        return Page.show(PAGE, view(actor, pathway, List.of()));
    }

    @PostMapping
    @Allow(Permission.PUBLISH_PATHWAYS)
    ModelAndView confirm(
            @PathVariable Ref ref, @RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var pathway = keeper.published(actor, ref);
        var page = view(actor, pathway, List.of());
        var body = page.published().body().at(new Sent(fields).version());
        return switch (EditionRules.confirm(
                page.published(), body, actor, page.text().findings(), LocalDate.now(clock), page.reviewBy())) {
            case Ruling.Refused<EditionChange>(var problems) -> Page.refuse(PAGE, view(actor, pathway, problems));
            case Ruling.Agreed<EditionChange>(EditionChange change) ->
                switch (saves.save(actor, change)) {
                    case Saved.Done<PathwayEdition> _ -> Page.go(Notice.done("Review recorded"), "/pathways/%s", ref);
                    case Saved.Stale<PathwayEdition> _ ->
                        Page.go(
                                Notice.important("Somebody changed this edition first; look at it again"),
                                "/pathways/%s",
                                ref);
                };
        };
    }

    private View view(Actor actor, Pathway pathway, List<Problem> problems) {
        var published = keeper.inForce(actor, pathway);
        var today = LocalDate.now(clock);
        return new View(
                pathway,
                published,
                texts.of(actor, pathway, published.body().content(), true),
                today.plusMonths(settings.on(actor, today).reviewMonths()),
                problems);
    }
}
