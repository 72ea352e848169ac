package waymark.cases.matching;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.matching.Comparison.Past;
import waymark.cases.matching.Comparison.Verdict;
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
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Compares a person with somebody in another case: says who to talk to, and records what was found.
@Controller
class CaseComparisonController {

    private static final String PART = "comparisons";
    private static final String LIST = "cases/matching/comparisons";
    private static final String PAGE = "cases/matching/comparison";

    /// Those of a case.
    record ListView(Case it, List<Comparison> comparisons, Map<UUID, String> names) {}

    /// @param both the other case, where one person answers for both and the reader works on both; else null
    /// @param past what this side said, newest first
    record View(
            Case it,
            PersonInCase person,
            Comparison one,
            Comparisons.@Nullable Both both,
            List<Past> past,
            FormData form,
            List<Problem> problems) {

        List<Choice> answers() {
            return both == null ? asked(one.answers()) : own();
        }

        /// Nobody else is asked or told.
        private List<Choice> own() {
            return one.answers().stream()
                    .filter(verdict -> verdict != Verdict.ASK)
                    .map(verdict -> Choice.of(
                            verdict.code(),
                            verdict.words(),
                            verdict == Verdict.SAME ? "The two cases are linked at once. You can then close one" : ""))
                    .toList();
        }

        private static List<Choice> asked(List<Verdict> answers) {
            return answers.stream()
                    .map(verdict -> Choice.of(verdict.code(), verdict.words(), verdict.hint()))
                    .toList();
        }

        /// True once this side had the other one told.
        boolean asked() {
            return past.stream().anyMatch(each -> each.verdict() == Verdict.ASK || each.verdict() == Verdict.SAME);
        }

        /// Also after the case was closed: somebody who comes back is known from there.
        boolean mayAnswer() {
            return it.capacity().works();
        }
    }

    private record Answer(Verdict verdict, String reason) {}

    private final Cases cases;
    private final Comparisons comparisons;

    CaseComparisonController(Cases cases, Comparisons comparisons) {
        this.cases = cases;
        this.comparisons = comparisons;
    }

    @GetMapping("/cases/{ref}/comparisons")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var names = it.people().stream()
                .collect(Collectors.toMap(
                        PersonInCase::id, person -> person.details().name()));
        return Page.show(LIST, new ListView(it, comparisons.of(it.id()), names));
    }

    @GetMapping("/cases/{ref}/comparisons/{comparison}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref comparison, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var one = comparisons.get(it.id(), comparison);
        return Page.show(PAGE, view(actor, it, one, FormData.version(one.version()), List.of()));
    }

    private View view(Actor.Person actor, Case it, Comparison one, FormData form, List<Problem> problems) {
        return new View(
                it,
                it.person(one.personRef()),
                one,
                comparisons.both(actor, it, one).orElse(null),
                comparisons.past(it.id(), one),
                form,
                problems);
    }

    @PostMapping("/cases/{ref}/comparisons/{comparison}")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, @PathVariable Ref comparison, FormData form, Actor.Person actor) {
        var it = cases.find(ref).filter(found -> found.capacity().works()).orElseThrow(() -> new NotFound(ref));
        var one = comparisons.get(it.id(), comparison);
        var given = form.read(reader -> new Answer(
                        reader.choice("verdict", one.answers(), Verdict::code, "Choose what you found"),
                        reader.text("reason", "Your reasons", FormReader.REASON)))
                .then(answer -> one.give(answer.verdict(), form.ticked("shows"), answer.reason()));
        return switch (given.save(agreed -> comparisons.save(actor, it, form.version(), agreed))) {
            case Saved.Done<Comparison> _ -> Page.go(Notice.done("Saved"), "/cases/%s/comparisons/%s", ref, comparison);
            case Ruling.Refused<Comparison>(var problems) -> Page.refuse(PAGE, view(actor, it, one, form, problems));
            case Saved.Stale<Comparison> _ -> Page.merged(show(ref, comparison, actor));
        };
    }
}
