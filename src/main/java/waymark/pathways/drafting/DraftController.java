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
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionRules;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.PathwayTexts;
import waymark.pathways.editions.Pathways;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The draft: started from what is in force, shown as a whole, with a link to each step.
@Controller
@RequestMapping("/pathways/{ref}/draft")
class DraftController {

    record View(
            Pathway pathway,
            PathwayEdition.Body body,
            PathwayText text,
            List<Choice> firsts,
            String note,
            List<Problem> problems) {}

    private static final String PAGE = "pathways/drafting/draft";
    private static final int NOTE = 2000;

    private final PathwayAccess access;
    private final Pathways pathways;
    private final EditionSaves saves;
    private final PathwayTexts texts;
    private final Clock clock;

    DraftController(PathwayAccess access, Pathways pathways, EditionSaves saves, PathwayTexts texts, Clock clock) {
        this.access = access;
        this.pathways = pathways;
        this.saves = saves;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        var draft = access.draft(pathway);
        return Page.show(PAGE, view(actor, pathway, draft.body(), draft.body().note(), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView startDraft(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        if (pathways.open(ref).isPresent()) {
            return Page.go(Notice.important("Somebody has started a draft already"), "/pathways/%s", ref);
        }
        saves.save(actor, EditionRules.start(pathway, pathways.editions(ref), actor, LocalDate.now(clock)));
        return Page.go(Notice.done("Draft started"), "/pathways/%s/draft", ref);
    }

    /// What is new, and where it begins.
    @PostMapping("/note")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView note(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        var body = access.draft(pathway).body();
        var headline = "Wrote in edition " + body.number();
        return switch (form.read(reader -> reader.text("note", "What is new", NOTE))
                .map(note -> body.at(form.version())
                        .with(body.content().from(form.text("start")))
                        .noted(note))
                .save(now -> saves.save(actor, new EditionChange.Written(now, headline)))) {
            case Saved.Done<PathwayEdition> _ -> Page.go(Notice.done("Saved"), "/pathways/%s/draft", ref);
            case Ruling.Refused<PathwayEdition>(var problems) ->
                Page.refuse(PAGE, view(actor, pathway, body, form.text("note"), problems));
            case Saved.Stale<PathwayEdition> _ -> Page.merged(show(ref, actor));
        };
    }

    private View view(Actor actor, Pathway pathway, PathwayEdition.Body body, String note, List<Problem> problems) {
        var text = texts.of(actor, pathway, body.content(), false);
        return new View(
                pathway,
                body,
                text,
                Choice.from(text.graph().steps(), step -> step.key(), step -> step.title()),
                note,
                problems);
    }
}
