package waymark.concerns.triage;

import static waymark.kernel.Permission.COUNT_REPORTS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.rota.DeskOnDuty;
import waymark.concerns.rota.Shift;
import waymark.kernel.Allow;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.transactions.RunAsSystem;

/// The state of the desk in numbers, for coordinators, who see that it works and read no report. Counted as
/// the system actor, since people who may see the counts may not read reports; no number links to a report.
@Controller
class ReportCountsController {

    record View(List<ReportCounts.Line> lines, List<Shift> onDuty, Instant now, LocalDate month) {

        String onDuty(String area) {
            var names = onDuty.stream()
                    .filter(shift -> shift.area().isEmpty()
                            || area.isEmpty()
                            || shift.area().equals(area))
                    .map(shift -> "%s, until %s".formatted(shift.who().name(), shift.untilWords(now)))
                    .distinct()
                    .collect(Collectors.joining("; "));
            return names.isEmpty() ? "Nobody" : names;
        }

        int waiting() {
            return lines.stream().mapToInt(ReportCounts.Line::waiting).sum();
        }

        int late() {
            return lines.stream().mapToInt(ReportCounts.Line::late).sum();
        }
    }

    private final ReportCounts counts;
    private final DeskOnDuty duty;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ReportCountsController(ReportCounts counts, DeskOnDuty duty, RunAsSystem asSystem, Clock clock) {
        this.counts = counts;
        this.duty = duty;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @GetMapping("/reports/counts")
    @Allow(COUNT_REPORTS)
    ModelAndView show() {
        var now = clock.instant();
        var month = LocalDate.ofInstant(now, Clocks.LONDON).withDayOfMonth(1);
        return asSystem.get(
                "Counted for the coordinator",
                as -> Page.show(
                        "concerns/triage/counts",
                        new View(counts.byArea(as, now, month), duty.running(as, now), now, month)));
    }
}
