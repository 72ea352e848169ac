package waymark.support.caseload;

import static waymark.kernel.Permission.SUPERVISE_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.forms.FormData;

/// How much each caseworker has, for who supervises them. No case is opened and nobody who is helped is named.
@Controller
class CaseloadController {

    private static final String WORKER = "support/caseload/worker";
    private static final int MOST = 200;

    /// @param chart of the open cases; empty where nobody has one
    record View(List<Load> loads, Chart chart, LocalDate today) {

        int all(ToIntFunction<Load> what) {
            return loads.stream().mapToInt(what).sum();
        }
    }

    record WorkerView(Load load, List<CaseLine> cases, LocalDate today, FormData form, List<Problem> problems) {}

    private final Caseloads caseloads;
    private final Clock clock;

    CaseloadController(Caseloads caseloads, Clock clock) {
        this.caseloads = caseloads;
        this.clock = clock;
    }

    @GetMapping("/caseload")
    @Allow(SUPERVISE_CASES)
    ModelAndView show(Actor.Person actor) {
        var loads = caseloads.of(actor);
        return Page.show("support/caseload/caseload", new View(loads, chart(loads), LocalDate.now(clock)));
    }

    private static Chart chart(List<Load> loads) {
        return Chart.bars(
                new ChartFrame(
                        "caseload",
                        "Open cases of each caseworker",
                        "A bar for each caseworker, and a mark where a number is set that they are meant to have at most.",
                        "Caseworker",
                        "Open cases",
                        "At most"),
                loads.stream().map(CaseloadController::point).toList());
    }

    private static ChartPoint point(Load load) {
        var point = ChartPoint.of(load.name(), load.open(), String.valueOf(load.open()));
        var most = load.most();
        return most == null ? point : point.target(most, String.valueOf(most));
    }

    @GetMapping("/caseload/{person}")
    @Allow(SUPERVISE_CASES)
    ModelAndView worker(@PathVariable Ref person, Actor.Person actor) {
        var load = caseloads.get(actor, person);
        return Page.show(WORKER, view(actor, load, FormData.empty().with("most", load.most()), List.of()));
    }

    private WorkerView view(Actor.Person actor, Load load, FormData form, List<Problem> problems) {
        return new WorkerView(load, caseloads.cases(actor, load), LocalDate.now(clock), form, problems);
    }

    @PostMapping("/caseload/{person}")
    @Allow(SUPERVISE_CASES)
    ModelAndView limit(@PathVariable Ref person, FormData form, Actor.Person actor) {
        var load = caseloads.get(actor, person);
        return switch (form.read(
                reader -> reader.number("most", 0, MOST, "Enter a whole number from 0 to 200. 0 means no limit"))) {
            case Ruling.Refused<Integer>(var problems) -> Page.refuse(WORKER, view(actor, load, form, problems));
            case Ruling.Agreed<Integer>(var most) -> {
                caseloads.limit(actor, load, most);
                yield Page.go(Notice.done("Saved, from today on"), "/caseload/%s", person);
            }
        };
    }
}
