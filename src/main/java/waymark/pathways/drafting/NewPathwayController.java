package waymark.pathways.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.pathways.editions.Audience;
import waymark.pathways.editions.Content;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Adds a pathway: a default for a new situation, or an area's own steps in one that is there.
@Controller
@RequestMapping("/new-pathway")
class NewPathwayController {

    record View(
            FormData form, List<Choice> areas, List<Choice> codes, List<Choice> audiences, List<Problem> problems) {}

    private static final String PAGE = "pathways/drafting/newPathway";

    private final NewPathwayForm options;
    private final EditionSaves saves;
    private final Clock clock;

    NewPathwayController(NewPathwayForm options, EditionSaves saves, Clock clock) {
        this.options = options;
        this.saves = saves;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String code,
            Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty().with("area", area).with("code", code), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (options.wanted(actor, form)) {
            case Ruling.Refused<Pathway>(var problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed<Pathway>(var wanted) -> {
                var pathway = wanted.with(saves.newRef());
                var today = LocalDate.now(clock);
                var empty = Content.empty(pathway.area());
                saves.add(
                        actor,
                        pathway,
                        PathwayEdition.Body.draft(pathway.ref(), pathway.area(), 1, empty, "", actor, today));
                yield Page.go(Notice.done("Pathway added. Write its steps"), "/pathways/%s/draft", pathway.ref());
            }
        };
    }

    private View view(Actor actor, FormData form, List<Problem> problems) {
        var audiences = Choice.from(List.of(Audience.values()), Audience::name, Audience::words);
        return new View(form, options.areas(actor), options.codes(), audiences, problems);
    }
}
