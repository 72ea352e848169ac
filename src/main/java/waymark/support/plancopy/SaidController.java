package waymark.support.plancopy;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.support.reading.CopyAnswer;
import waymark.support.reading.CopyText;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What the person said to their copy: recorded where they said it aloud, and read where they sent it.
@Controller
class SaidController {

    private static final String FORM = "support/plancopy/said";
    private static final String COMPLAINT = "support/plancopy/aloud";

    record Form(Case it, PlanCopy copy, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final PlanCopies copies;
    private final Clock clock;

    SaidController(Cases cases, PlanCopies copies, Clock clock) {
        this.cases = cases;
        this.copies = copies;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/plan-copy/said")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PlanCopyController.PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        var copy = copies.current(it).orElseThrow(() -> new NotFound(ref));
        var form = FormData.version(copy.version()).with("on", today()).with("language", copy.language());
        return Page.show(FORM, new Form(it, copy, form, List.of()));
    }

    @PostMapping("/cases/{ref}/plan-copy/said")
    @Allow(WORK_CASES)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var copy = copies.current(it).orElseThrow(() -> new NotFound(ref));
        var given = copy.given();
        var said =
                form.read(reader -> read(reader, copy), one -> one.rule(given == null ? today() : given.on(), today()));
        return switch (said) {
            case Ruling.Refused<SaidAloud>(var problems) -> Page.refuse(FORM, new Form(it, copy, form, problems));
            case Ruling.Agreed<SaidAloud>(var one) -> {
                copies.record(actor, it, copy, one);
                yield Page.go(Notice.done("Recorded"), "%s/plan-copy", it.path());
            }
        };
    }

    private SaidAloud read(FormReader reader, PlanCopy copy) {
        var language = reader.choice("language", CopyForm.languages(), Choice::value, "Choose the language");
        return new SaidAloud(
                reader.requiredDate("on", "The day", today()),
                language.value(),
                reader.line("present", "Who was there", FormReader.TITLE),
                reader.line("interpreter", "Who interpreted", FormReader.TITLE),
                reader.text("words", "What they said", FormReader.TEXT),
                answers(reader, copy.text()));
    }

    private static Map<Integer, CopyAnswer> answers(FormReader reader, CopyText text) {
        var answers = new TreeMap<Integer, CopyAnswer>();
        for (var part : text.parts()) {
            reader.optionalChoice(
                            "answer-" + part.number(),
                            List.of(CopyAnswer.values()),
                            CopyAnswer::name,
                            "Choose one of the list")
                    .ifPresent(answer -> answers.put(part.number(), answer));
        }
        return answers;
    }

    @GetMapping("/cases/{ref}/plan-copy/complaint")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView complaintForm(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PlanCopyController.PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        var copy = copies.current(it).orElseThrow(() -> new NotFound(ref));
        return Page.show(COMPLAINT, new Form(it, copy, FormData.version(copy.version()), List.of()));
    }

    /// Passes on a complaint that the person made aloud.
    @PostMapping("/cases/{ref}/plan-copy/complaint")
    @Allow(WORK_CASES)
    ModelAndView complain(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var copy = copies.current(it).orElseThrow(() -> new NotFound(ref));
        return switch (form.read(reader ->
                reader.required("words", "What is wrong", FormReader.TEXT, "Enter what the person says is wrong"))) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(COMPLAINT, new Form(it, copy, form, problems));
            case Ruling.Agreed<String>(var words) -> {
                copies.complain(actor, it, copy, words);
                yield Page.go(
                        Notice.done("Complaint passed on. Somebody who does not work on the case answers it"),
                        "%s/plan-copy",
                        it.path());
            }
        };
    }

    /// Only what the page showed was read: the person may have sent more since.
    @PostMapping("/cases/{ref}/plan-copy/seen")
    @Allow(WORK_CASES)
    ModelAndView seen(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        copies.seen(actor, it, form.all("said"));
        return Page.go(Notice.done("Noted that you have read it"), "%s/plan-copy", it.path());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
