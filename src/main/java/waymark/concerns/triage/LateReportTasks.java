package waymark.concerns.triage;

import static waymark.kernel.Permission.COUNT_REPORTS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;
import waymark.web.transactions.RunAsSystem;

/// Reports that nobody opened in time, as one task of the coordinator: how many, in which areas and how late, never
/// which. Counted as the system, since somebody who may see the counts may not read reports.
@Component
class LateReportTasks implements TaskProvider {

    private final ReportCounts counts;
    private final RunAsSystem asSystem;
    private final Clock clock;

    LateReportTasks(ReportCounts counts, RunAsSystem asSystem, Clock clock) {
        this.counts = counts;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(COUNT_REPORTS)) {
            return List.of();
        }
        var late = asSystem.get("Counted for the coordinator", system -> counts.late(system, clock.instant()));
        return late.isEmpty() ? List.of() : List.of(task(late));
    }

    private static Task task(List<ReportCounts.Late> late) {
        int number = late.stream().mapToInt(ReportCounts.Late::number).sum();
        var due = late.stream()
                .map(ReportCounts.Late::due)
                .min(Instant::compareTo)
                .orElseThrow();
        return Task.before(
                new Deadline(due, false),
                number == 1
                        ? "Ring the desk: 1 report is late"
                        : "Ring the desks: %d reports are late".formatted(number),
                late.stream()
                        .map(one -> one.area().isEmpty() ? "Area not said" : one.area())
                        .collect(Collectors.joining(", ")),
                "/reports/counts");
    }
}
