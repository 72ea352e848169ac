package waymark.pathways.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
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
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.PathwayTexts;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Sends the draft to named partners for review.
@Controller
@RequestMapping("/pathways/{ref}/sending")
class ReviewRequestController {

    record View(
            Pathway pathway,
            PathwayEdition.Body body,
            PathwayText text,
            List<Choice> people,
            List<String> chosen,
            String note,
            List<Problem> problems) {}

    private static final String PAGE = "pathways/review/request";

    private final PathwayAccess access;
    private final EditionSaves saves;
    private final PathwayTexts texts;
    private final PeopleApi directory;
    private final Clock clock;

    ReviewRequestController(
            PathwayAccess access, EditionSaves saves, PathwayTexts texts, PeopleApi directory, Clock clock) {
        this.access = access;
        this.saves = saves;
        this.texts = texts;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        var body = access.draft(pathway).body();
        return Page.show(PAGE, view(actor, pathway, body, List.of(), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView send(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var pathway = access.editable(actor, ref);
        var draft = access.draft(pathway);
        var chosen = sent.all("partners");
        var partners = directory.staying(actor).stream()
                .filter(one -> chosen.contains(one.ref().value()))
                .toList();
        var text = texts.of(actor, pathway, draft.body().content(), false);
        var seen = new PathwayEdition.Draft(draft.body().at(sent.version()));
        return switch (EditionRules.send(seen, partners, text.findings(), LocalDate.now(clock))
                .save(change -> saves.save(actor, change))) {
            case Ruling.Refused<PathwayEdition>(var problems) ->
                Page.refuse(PAGE, view(actor, pathway, draft.body(), chosen, problems));
            case Saved.Done<PathwayEdition> _ -> Page.go(Notice.done("FormData for review"), "/pathways/%s", ref);
            case Saved.Stale<PathwayEdition> _ ->
                Page.go(
                        Notice.important("Somebody changed this draft first; look at it again before you send it"),
                        "/pathways/%s/draft",
                        ref);
        };
    }

    private View view(
            Actor actor, Pathway pathway, PathwayEdition.Body body, List<String> chosen, List<Problem> problems) {
        var people = directory.staying(actor).stream()
                .filter(one -> !body.writers().contains(one.id()))
                .map(one -> Choice.of(one.ref().value(), one.name(), one.organisationName() + jobTitle(one)))
                .toList();
        return new View(
                pathway, body, texts.of(actor, pathway, body.content(), false), people, chosen, body.note(), problems);
    }

    private static String jobTitle(PersonSummary person) {
        return person.jobTitle().isEmpty() ? "" : ", " + person.jobTitle();
    }
}
