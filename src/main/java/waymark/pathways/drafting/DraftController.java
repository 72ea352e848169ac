package waymark.pathways.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import waymark.kernel.Saved;
import waymark.pathways.editions.Content;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.PathwayTexts;
import waymark.pathways.editions.Pathways;
import waymark.pathways.editions.Sent;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// The edition being written: begun from what is in force, seen as a whole, with a way to each step.
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

    private final PathwayAccess keeper;
    private final Pathways pathways;
    private final EditionSaves saves;
    private final PathwayTexts texts;
    private final Clock clock;

    DraftController(PathwayAccess keeper, Pathways pathways, EditionSaves saves, PathwayTexts texts, Clock clock) {
        this.keeper = keeper;
        this.pathways = pathways;
        this.saves = saves;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = keeper.written(actor, ref);
        var draft = keeper.draft(actor, pathway);
        return Page.show(PAGE, view(actor, pathway, draft.body(), draft.body().note(), List.of()));
    }

    /// Begins an edition from the last one that came out, else from nothing: what was discarded is not taken up again.
    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = keeper.written(actor, ref);
        if (pathways.open(actor, ref).isPresent()) {
            return Page.go(Notice.important("Somebody has started a draft already"), "/pathways/%s", ref);
        }
        var editions = pathways.editions(actor, ref);
        var before = editions.stream().findFirst();
        var content = editions.stream()
                .filter(one -> !(one instanceof PathwayEdition.Discarded))
                .findFirst()
                .map(one -> one.body().content())
                .orElse(Content.empty(pathway.area()));
        saves.save(
                actor,
                new EditionChange.Begun(new PathwayEdition.Body(
                        UUID.randomUUID(),
                        ref,
                        pathway.area(),
                        before.map(one -> one.body().number()).orElse(0) + 1,
                        0,
                        content,
                        "",
                        List.of(actor.id()),
                        actor.name(),
                        LocalDate.now(clock))));
        return Page.go(Notice.done("Draft started"), "/pathways/%s/draft", ref);
    }

    /// What is new, and where it begins.
    @PostMapping("/note")
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView note(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var pathway = keeper.written(actor, ref);
        var body = keeper.draft(actor, pathway).body();
        var sent = new Sent(fields);
        var note = sent.text("note");
        if (note.length() > NOTE) {
            var problem = new Problem("note", "This must be 2,000 characters or fewer");
            return Page.refuse(PAGE, view(actor, pathway, body, note, List.of(problem)));
        }
        var now = body.at(sent.version())
                .with(body.content().from(sent.text("start")))
                .noted(note);
        return switch (saves.save(actor, new EditionChange.Written(now, "Wrote in edition " + body.number()))) {
            case Saved.Done<PathwayEdition> _ -> Page.go(Notice.done("Saved"), "/pathways/%s/draft", ref);
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
