package waymark.cases.consent;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.DayAhead;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Records whether somebody can decide about the NRM, and the decision in the interests of somebody who cannot.
@Controller
class CapacityController {

    private static final String FORM = "cases/consent/capacity";

    record View(
            Case it,
            PersonInCase person,
            AgeGroup age,
            List<CapacityAssessment> earlier,
            FormData form,
            List<Problem> problems) {

        String path() {
            return "%s/consent/%s/capacity".formatted(it.path(), person.ref());
        }
    }

    private final Cases cases;
    private final Consents consents;
    private final Clock clock;

    CapacityController(Cases cases, Consents consents, Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/consent/{person}/capacity")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable Ref person, Actor.Person actor) {
        var it = cases.get(actor, ref, "consent");
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return show(it, it.person(person));
    }

    private ModelAndView show(Case it, PersonInCase person) {
        var earlier = consents.assessments(it, person);
        var form = FormData.version(earlier.size() + 1).with("assessed", today());
        if (!earlier.isEmpty() && earlier.getFirst().outcome() == CapacityAssessment.Outcome.LACKS) {
            var last = earlier.getFirst();
            form.with("assessed", last.assessedOn())
                    .with("outcome", last.outcome().name())
                    .with("assessor", last.details().assessor())
                    .with("support", last.details().support())
                    .with("grounds", last.details().grounds());
        }
        return Page.show(FORM, view(it, person, earlier, form, List.of()));
    }

    private View view(
            Case it, PersonInCase person, List<CapacityAssessment> earlier, FormData form, List<Problem> problems) {
        return new View(it, person, AgeGroup.of(it, person, today()), earlier, form, problems);
    }

    @PostMapping("/cases/{ref}/consent/{person}/capacity")
    @Allow(WORK_CASES)
    ModelAndView record(@PathVariable Ref ref, @PathVariable Ref person, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = it.person(person);
        var saved = form.read(this::read)
                .then(assessment -> assessment.rule(today()))
                .save(assessment -> consents.assess(actor, it, one, form.version(), assessment));
        return switch (saved) {
            case Saved.Done<Standing> _ ->
                Page.go(Notice.done("Assessment recorded"), "%s/consent/%s", it.path(), one.ref());
            case Ruling.Refused<Standing>(var problems) ->
                Page.refuse(FORM, view(it, one, consents.assessments(it, one), form, problems));
            case Saved.Stale<Standing> _ -> Page.merged(show(it, one));
        };
    }

    private CapacityAssessment read(FormReader reader) {
        var outcome = reader.choice(
                "outcome", CapacityAssessment.Outcome.class, "Choose whether they can decide about the NRM");
        boolean lacks = outcome == CapacityAssessment.Outcome.LACKS;
        var decision = lacks
                ? reader.optionalChoice(
                                "decision", CapacityAssessment.decisions(), Choice::value, "Choose one of the list")
                        .map(choice -> CapacityAssessment.Decision.valueOf(choice.value()))
                : Optional.<CapacityAssessment.Decision>empty();
        boolean decided = decision.isPresent();
        return new CapacityAssessment(
                reader.requiredDate("assessed", "The day of the assessment", today()),
                outcome,
                decision.orElse(null),
                decided ? reader.date("decided", "The day of the decision").orElse(null) : null,
                lacks
                        ? DayAhead.optional(reader, "next", "The day on which to look at it again", today())
                                .orElse(null)
                        : null,
                new CapacityAssessment.Details(
                        reader.requiredLine("assessor", "Who assessed", FormReader.TITLE, "Enter who assessed it"),
                        reader.text("support", "What was done to help", FormReader.TEXT),
                        reader.required("grounds", "The grounds", FormReader.TEXT, "Enter what the assessment found"),
                        decided ? reader.line("decidedBy", "Who decided", FormReader.TITLE) : "",
                        decided ? reader.text("reasons", "The reasons", FormReader.TEXT) : "",
                        decided ? reader.text("consulted", "Who was asked", FormReader.TEXT) : ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
