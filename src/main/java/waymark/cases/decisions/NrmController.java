package waymark.cases.decisions;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.law.LawBook;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.cases.rules.ClockRules;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.NrmStep;
import waymark.cases.rules.RunningClock;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
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
import waymark.web.charts.Chart;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The people of a case in the NRM, and the page of each.
@Controller
class NrmController {

    static final String PART = "nrm";
    private static final String PAGE = "cases/decisions/person";
    private static final String CORRECTION = "cases/decisions/correction";
    private static final String REFERENCES = "cases/decisions/references";
    private static final int REFERENCE = 60;

    /// A person in the list.
    record Line(PersonInNrm nrm, PersonInCase person, List<RunningClock> clocks) {}

    record Index(Case it, List<Line> people, LocalDate today) {}

    /// @param live clocks that wait for somebody, the late ones first
    /// @param over clocks that have stopped or ended
    record View(
            Case it,
            PersonInCase person,
            PersonInNrm nrm,
            List<RunningClock> live,
            List<RunningClock> over,
            List<NrmAct> acts,
            List<NrmStepLine> steps,
            Chart chart,
            DocumentSection documents,
            boolean mayTakeBack,
            @Nullable LocalDate turns18On,
            LocalDate today) {

        NrmProcess process() {
            return nrm.process();
        }

        String here() {
            return it.path() + "/nrm/" + process().ref();
        }

        List<NrmAct> usual() {
            return acts.stream().filter(NrmAct::usual).toList();
        }

        List<NrmAct> others() {
            return acts.stream().filter(act -> !act.usual()).toList();
        }
    }

    /// @param last the step that is taken back
    record Correction(
            Case it,
            PersonInCase person,
            NrmProcess process,
            NrmStepLine last,
            FormData form,
            List<Problem> problems) {}

    record References(Case it, PersonInCase person, NrmProcess process, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final NrmProcesses processes;
    private final LawBook law;
    private final DocumentsApi documents;
    private final Clock clock;

    NrmController(Cases cases, NrmProcesses processes, LawBook law, DocumentsApi documents, Clock clock) {
        this.cases = cases;
        this.processes = processes;
        this.law = law;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/nrm")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView index(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var rules = law.clocks();
        var people = processes.of(it).stream()
                .map(nrm -> {
                    var person = person(it, nrm.process());
                    return new Line(nrm, person, rules.live(nrm.process(), NrmPerson.turns18(person), today()));
                })
                .toList();
        return Page.show("cases/decisions/people", new Index(it, people, today()));
    }

    @GetMapping("/cases/{ref}/nrm/{process}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable("process") Ref wanted, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var all = processes.of(it);
        var nrm = one(all, wanted);
        var process = nrm.process();
        var person = person(it, process);
        var rules = law.clocks();
        var steps = processes.steps(process);
        var turns18 = NrmPerson.turns18(person);
        var clocks = rules.of(process, turns18, today());
        return Page.show(
                PAGE,
                new View(
                        it,
                        person,
                        nrm,
                        rules.live(process, turns18, today()),
                        clocks.stream().filter(one -> !one.live(today())).toList(),
                        it.mayWork() ? acts(process, person, rules) : List.of(),
                        steps,
                        NrmTimeline.draw(process, steps, clocks, today()),
                        documents.of(actor, process.ref(), it.mayWork()),
                        it.mayWork() && !NrmStepLine.toTakeBack(steps).isEmpty() && !elsewhere(all, process),
                        process.referredAsChild() && !process.state().ended() ? turns18 : null,
                        today()));
    }

    private List<NrmAct> acts(NrmProcess process, PersonInCase person, ClockRules rules) {
        return NrmAct.offered(
                process, NrmPerson.facts(process, person, today(), true), minimumPassed(process, rules, today()));
    }

    /// True where a conclusive grounds decision may have been made by that day.
    static boolean minimumPassed(NrmProcess process, ClockRules rules, LocalDate today) {
        return rules.end(ClockRules.RECOVERY_MINIMUM, process)
                .map(end -> !today.isBefore(end))
                .orElse(true);
    }

    static PersonInNrm one(List<PersonInNrm> all, Ref wanted) {
        return all.stream()
                .filter(nrm -> nrm.process().ref().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
    }

    static PersonInCase person(Case it, NrmProcess process) {
        return it.people().stream()
                .filter(person -> person.id().equals(process.personInCase()))
                .findFirst()
                .orElseThrow(() -> new NotFound(process.ref()));
    }

    /// True where the person has begun again since this one ended.
    private static boolean elsewhere(List<PersonInNrm> all, NrmProcess process) {
        return process.state().ended()
                && all.stream()
                        .map(PersonInNrm::process)
                        .anyMatch(other -> !other.id().equals(process.id())
                                && other.personInCase().equals(process.personInCase())
                                && !other.state().ended());
    }

    @GetMapping("/cases/{ref}/nrm/{process}/correction")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView correction(@PathVariable Ref ref, @PathVariable("process") Ref wanted, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var nrm = one(processes.of(it), wanted);
        var form = FormData.version(nrm.process().version());
        return correction(it, nrm.process(), form, List.of());
    }

    @PostMapping("/cases/{ref}/nrm/{process}/correction")
    @Allow(WORK_CASES)
    ModelAndView correct(
            @PathVariable Ref ref, @PathVariable("process") Ref wanted, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var all = processes.of(it);
        var process = one(all, wanted).process();
        if (elsewhere(all, process)) {
            return Page.go("/cases/%s/nrm/%s", ref, wanted);
        }
        return switch (form.read(reader ->
                        reader.required("reason", "Reason", FormReader.REASON, "Enter why it was recorded by mistake"))
                .save(reason -> processes.takeBack(actor, it, process, form.version(), reason))) {
            case Saved.Done<NrmProcess> _ -> Page.go(Notice.done("Taken back"), "/cases/%s/nrm/%s", ref, wanted);
            case Ruling.Refused<NrmProcess>(var problems) -> correction(it, process, form, problems);
            case Saved.Stale<NrmProcess> _ -> Page.merged(correction(ref, wanted, actor));
        };
    }

    private ModelAndView correction(Case it, NrmProcess process, FormData form, List<Problem> problems) {
        var back = NrmStepLine.toTakeBack(processes.steps(process));
        if (back.isEmpty() || !it.mayWork() || elsewhere(processes.of(it), process)) {
            return Page.go("/cases/%s/nrm/%s", it.ref(), process.ref());
        }
        var view = new Correction(it, person(it, process), process, back.getLast(), form, problems);
        return problems.isEmpty() ? Page.show(CORRECTION, view) : Page.refuse(CORRECTION, view);
    }

    @GetMapping("/cases/{ref}/nrm/{process}/references")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView references(@PathVariable Ref ref, @PathVariable("process") Ref wanted, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var nrm = one(processes.of(it), wanted);
        return it.mayWork()
                ? Page.show(
                        REFERENCES,
                        new References(
                                it,
                                person(it, nrm.process()),
                                nrm.process(),
                                FormData.version(nrm.referencesVersion()).with(nrm.references()),
                                List.of()))
                : Page.go("/cases/%s/nrm/%s", ref, wanted);
    }

    @PostMapping("/cases/{ref}/nrm/{process}/references")
    @Allow(WORK_CASES)
    ModelAndView refer(@PathVariable Ref ref, @PathVariable("process") Ref wanted, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var nrm = one(processes.of(it), wanted);
        return switch (form.read(reader -> new NrmReferences(
                        reader.line("referral", "Reference of the referral", REFERENCE),
                        reader.line("notification", "Reference of the notification", REFERENCE)))
                .save(references -> processes.rename(actor, it, nrm, form.version(), references))) {
            case Saved.Done<PersonInNrm> _ -> Page.go(Notice.done("Saved"), "/cases/%s/nrm/%s", ref, wanted);
            case Ruling.Refused<PersonInNrm>(var problems) ->
                Page.refuse(REFERENCES, new References(it, person(it, nrm.process()), nrm.process(), form, problems));
            case Saved.Stale<PersonInNrm> _ -> Page.merged(references(ref, wanted, actor));
        };
    }

    /// The words of a step, or that one was taken back.
    static String words(NrmStepLine line) {
        return line.correction()
                ? "Recorded by mistake and taken back"
                : NrmStep.valueOf(line.step()).words();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
