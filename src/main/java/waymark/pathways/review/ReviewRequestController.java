package waymark.pathways.review;

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
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
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
import waymark.pathways.editions.Sent;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// Puts the draft before named partners.
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

    private final PathwayAccess keeper;
    private final EditionSaves saves;
    private final PathwayTexts texts;
    private final PeopleApi peopleApi;
    private final Clock clock;

    ReviewRequestController(
            PathwayAccess keeper, EditionSaves saves, PathwayTexts texts, PeopleApi peopleApi, Clock clock) {
        this.keeper = keeper;
        this.saves = saves;
        this.texts = texts;
        this.peopleApi = peopleApi;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var pathway = keeper.written(actor, ref);
        var body = keeper.draft(actor, pathway).body();
        return Page.show(PAGE, view(actor, pathway, body, List.of(), List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView send(@PathVariable Ref ref, @RequestParam MultiValueMap<String, String> fields, Actor.Person actor) {
        var pathway = keeper.written(actor, ref);
        var draft = keeper.draft(actor, pathway);
        var sent = new Sent(fields);
        var chosen = sent.all("partners");
        var partners = peopleApi.staying(actor).stream()
                .filter(one -> chosen.contains(one.ref().value()))
                .toList();
        var text = texts.of(actor, pathway, draft.body().content(), false);
        var seen = new PathwayEdition.Draft(draft.body().at(sent.version()));
        return switch (EditionRules.send(seen, partners, text.findings(), LocalDate.now(clock))) {
            case Ruling.Refused<EditionChange>(var problems) ->
                Page.refuse(PAGE, view(actor, pathway, draft.body(), chosen, problems));
            case Ruling.Agreed<EditionChange>(EditionChange change) ->
                switch (saves.save(actor, change)) {
                    case Saved.Done<PathwayEdition> _ -> Page.go(Notice.done("Sent for review"), "/pathways/%s", ref);
                    case Saved.Stale<PathwayEdition> _ ->
                        Page.go(
                                Notice.important(
                                        "Somebody changed this draft first; look at it again before you send it"),
                                "/pathways/%s/draft",
                                ref);
                };
        };
    }

    private View view(
            Actor actor, Pathway pathway, PathwayEdition.Body body, List<String> chosen, List<Problem> problems) {
        var people = peopleApi.staying(actor).stream()
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
