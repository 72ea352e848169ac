package waymark.cases.decisions;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.law.LawBook;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.PersonInCase;
import waymark.cases.rules.ClockRules;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.RunningClock;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.charts.Chart;

/// The people of a case in the NRM, and the page of each.
@Controller
class NrmController {

    static final String PART = "nrm";
    private static final String PAGE = "cases/decisions/person";

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
                    var person = NrmPerson.of(it, nrm.process());
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
        var nrm = processes.get(it, wanted);
        var process = nrm.process();
        var person = NrmPerson.of(it, process);
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
                        it.mayWork() && !NrmStepLine.toTakeBack(steps).isEmpty() && !processes.begunAgain(it, process),
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
