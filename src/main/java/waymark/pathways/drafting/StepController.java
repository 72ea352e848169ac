package waymark.pathways.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.SubjectSummary;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.editions.EditionChange;
import waymark.pathways.editions.EditionSaves;
import waymark.pathways.editions.EditionValidation;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayAccess;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.Pathways;
import waymark.pathways.editions.Sent;
import waymark.pathways.editions.StepKind;
import waymark.pathways.graph.PathwayStep;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;

/// Writes one step of the draft: a new one, one that is there, or an area's own in the place of the default's.
@Controller
@RequestMapping("/pathways/{ref}/draft/steps/{key}")
class StepController {

    /// @param standing the default's step as it is now, where an area writes its own in its place
    record View(
            Pathway pathway,
            String heading,
            StepForm form,
            List<Choice> nexts,
            List<Choice> subjects,
            List<Choice> lines,
            List<Choice> pathways,
            @Nullable PathwayText standing,
            List<Problem> problems) {}

    /// The key in the address of a step that is still to be added.
    static final String NEW = "new";

    private static final String PAGE = "pathways/drafting/stepForm";

    private final PathwayAccess keeper;
    private final Pathways pathways;
    private final EditionSaves saves;
    private final EditionValidation around;
    private final ContactsApi contacts;
    private final HelpLines helpLines;
    private final Clock clock;

    StepController(
            PathwayAccess keeper,
            Pathways pathways,
            EditionSaves saves,
            EditionValidation around,
            ContactsApi contacts,
            HelpLines helpLines,
            Clock clock) {
        this.keeper = keeper;
        this.pathways = pathways;
        this.saves = saves;
        this.around = around;
        this.contacts = contacts;
        this.helpLines = helpLines;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView form(
            @PathVariable Ref ref,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String kind,
            Actor.Person actor) {
        var pathway = keeper.written(actor, ref);
        var body = keeper.draft(actor, pathway).body();
        var form = key.equals(NEW)
                ? StepForm.empty(kind(kind), body.version())
                : StepForm.of(step(actor, pathway, body, key), body.version());
        return Page.show(PAGE, view(actor, pathway, body, form, List.of()));
    }

    @PostMapping
    @Allow(Permission.EDIT_PATHWAYS)
    ModelAndView save(
            @PathVariable Ref ref,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> fields,
            Actor.Person actor) {
        var pathway = keeper.written(actor, ref);
        var body = keeper.draft(actor, pathway).body();
        var sent = new Sent(fields);
        var form = key.equals(NEW)
                ? StepForm.of(sent, kind(sent.text("kind")), "")
                : StepForm.of(sent, StepKind.of(step(actor, pathway, body, key)), key);
        var before = key.equals(NEW)
                ? StepForm.empty(form.kind(), 0)
                : StepForm.of(step(actor, pathway, body, key), body.version());
        var foreign = form.notOffered(view(actor, pathway, body, form, List.of()), before);
        if (!foreign.isEmpty()) {
            return Page.refuse(PAGE, view(actor, pathway, body, form, foreign));
        }
        return switch (form.step(keys(actor, pathway, body))) {
            case Ruling.Refused<PathwayStep>(var problems) ->
                Page.refuse(PAGE, view(actor, pathway, body, form, problems));
            case Ruling.Agreed<PathwayStep>(PathwayStep step) -> save(actor, pathway, body, form, step);
        };
    }

    private ModelAndView save(Actor actor, Pathway pathway, PathwayEdition.Body body, StepForm form, PathwayStep step) {
        var against = around.standing(actor, pathway).number();
        var now = body.at(form.version()).with(body.content().put(step, against));
        var headline = (form.key().isEmpty() ? "Added “%s”" : "Changed “%s”").formatted(shortened(step.title()));
        return switch (saves.save(actor, new EditionChange.Written(now, headline))) {
            case Saved.Done<PathwayEdition> _ ->
                Page.go(Notice.done("Step saved"), "/pathways/%s/draft#%s", pathway.ref(), step.key());
            case Saved.Stale<PathwayEdition>(PathwayEdition theirs) ->
                Page.merged(
                        PAGE,
                        view(actor, pathway, theirs.body(), standing(actor, pathway, theirs.body(), form), List.of()));
        };
    }

    /// The form as the step stands by now; empty where it is new, or was taken out.
    private StepForm standing(Actor actor, Pathway pathway, PathwayEdition.Body body, StepForm sent) {
        var whole = body.content().whole(around.standing(actor, pathway).graph());
        return whole.step(sent.key())
                .map(step -> StepForm.of(step, body.version()))
                .orElseGet(() -> StepForm.empty(sent.kind(), body.version()));
    }

    private View view(Actor actor, Pathway pathway, PathwayEdition.Body body, StepForm form, List<Problem> problems) {
        var standing = around.standing(actor, pathway);
        var whole = body.content().whole(standing.graph());
        var nexts = new ArrayList<>(whole.steps().stream()
                .filter(step -> !step.key().equals(form.key()))
                .map(step -> Choice.of(step.key(), step.title()))
                .toList());
        var today = LocalDate.now(clock);
        var subjects = contacts.subjects(actor);
        var lines = helpLines.on(actor, today);
        var all = pathways.all(actor);
        return new View(
                pathway,
                form.key().isEmpty() ? "Add a step" : "Change a step",
                form,
                nexts,
                Choice.from(subjects, SubjectSummary::code, SubjectSummary::name),
                Choice.from(
                        lines.stream().filter(line -> !line.number().isEmpty()).toList(),
                        HelpLine::code,
                        line -> line.name() + ", " + line.number()),
                all.stream()
                        .filter(one -> one.area() == null && !one.code().equals(pathway.code()))
                        .map(one -> Choice.of(one.code(), one.title()))
                        .toList(),
                standing.graph().step(form.key()).isEmpty()
                        ? null
                        : new PathwayText(
                                standing.graph(),
                                Set.of(),
                                Set.of(),
                                List.of(),
                                PathwayText.names(subjects, lines, all)),
                problems);
    }

    private PathwayStep step(Actor actor, Pathway pathway, PathwayEdition.Body body, String key) {
        return body.content()
                .whole(around.standing(actor, pathway).graph())
                .step(key)
                .orElseThrow(() -> new NotFound(key));
    }

    private Set<String> keys(Actor actor, Pathway pathway, PathwayEdition.Body body) {
        var keys = body.content().whole(around.standing(actor, pathway).graph()).steps().stream()
                .map(PathwayStep::key)
                .collect(Collectors.toSet());
        keys.add(NEW);
        return keys;
    }

    private static StepKind kind(String code) {
        try {
            return StepKind.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new NotFound(code);
        }
    }

    static String shortened(String title) {
        return title.length() <= 150 ? title : title.substring(0, 147) + "…";
    }
}
