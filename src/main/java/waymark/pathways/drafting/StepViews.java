package waymark.pathways.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.contacts.ContactsApi;
import waymark.contacts.SubjectSummary;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.pathways.editions.EditionValidation;
import waymark.pathways.editions.Pathway;
import waymark.pathways.editions.PathwayEdition;
import waymark.pathways.editions.PathwayText;
import waymark.pathways.editions.Pathways;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.PathwayStep;
import waymark.web.forms.Choice;

/// Puts together the page on which one step is written.
@Component
class StepViews {

    /// @param base the default's step as it is now, where an area writes its own in its place
    record View(
            Pathway pathway,
            String heading,
            StepForm form,
            List<Choice> nexts,
            List<Choice> subjects,
            List<Choice> lines,
            List<Choice> pathways,
            @Nullable PathwayText base,
            List<Problem> problems) {}

    private final Pathways pathways;
    private final EditionValidation validation;
    private final ContactsApi contacts;
    private final HelpLines helpLines;
    private final Clock clock;

    StepViews(Pathways pathways, EditionValidation validation, ContactsApi contacts, HelpLines helpLines, Clock clock) {
        this.pathways = pathways;
        this.validation = validation;
        this.contacts = contacts;
        this.helpLines = helpLines;
        this.clock = clock;
    }

    View of(Actor actor, Pathway pathway, PathwayEdition.Body body, StepForm form, List<Problem> problems) {
        var base = validation.base(pathway);
        var whole = body.content().whole(base.graph());
        var nexts = new ArrayList<>(whole.steps().stream()
                .filter(step -> !step.key().equals(form.key()))
                .map(step -> Choice.of(step.key(), step.title()))
                .toList());
        var today = LocalDate.now(clock);
        var subjects = contacts.subjects(actor);
        var lines = helpLines.on(actor, today);
        var all = pathways.all();
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
                base.graph().step(form.key()).isEmpty()
                        ? null
                        : new PathwayText(
                                base.graph(), Set.of(), Set.of(), List.of(), PathwayText.names(subjects, lines, all)),
                problems);
    }

    /// @throws NotFound where the pathway has no such step
    PathwayStep step(Pathway pathway, PathwayEdition.Body body, String key) {
        return whole(pathway, body).step(key).orElseThrow(() -> new NotFound(key));
    }

    /// The keys that a new step may not have.
    Set<String> keys(Pathway pathway, PathwayEdition.Body body) {
        var keys = whole(pathway, body).steps().stream().map(PathwayStep::key).collect(Collectors.toSet());
        keys.add(StepController.NEW);
        return keys;
    }

    /// The form filled from the step as saved now; empty where it is new, or was taken out.
    StepForm fresh(Pathway pathway, PathwayEdition.Body body, StepForm sent) {
        return whole(pathway, body)
                .step(sent.key())
                .map(step -> StepForm.of(step, body.version()))
                .orElseGet(() -> StepForm.empty(sent.kind(), body.version()));
    }

    private Graph whole(Pathway pathway, PathwayEdition.Body body) {
        return body.content().whole(validation.base(pathway).graph());
    }
}
