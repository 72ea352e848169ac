package waymark.concerns.triage;

import static waymark.kernel.Permission.READ_REPORTS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.concerns.reports.DeskReports;
import waymark.concerns.reports.PublicReport;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// Unopened reports as tasks on the home page of the people who have to open them: those on duty for the
/// area, or its whole desk if nobody is or the report is late. They come before everything else, danger now
/// first, said by the reporter or assessed so. One that they have opened stays on their page until it is
/// closed: with danger now at the top, else among what has no day.
@Component
class TriageTasks implements TaskProvider {

    private final DeskReports reports;
    private final Clock clock;

    TriageTasks(DeskReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(READ_REPORTS)) {
            return List.of();
        }
        var now = clock.instant();
        return reports.attended(actor, now).stream()
                .flatMap(one -> switch (one.report()) {
                    case PublicReport.Waiting waiting
                    when asks(actor, waiting, one.onDuty(), now) -> List.of(task(waiting)).stream();
                    case PublicReport.Open open
                    when open.holder().id().equals(actor.id()) -> List.of(task(open)).stream();
                    default -> List.<Task>of().stream();
                })
                .toList();
    }

    private static boolean asks(Actor.Person actor, PublicReport.Waiting report, Set<UUID> onDuty, Instant now) {
        return report.late(now) || onDuty.isEmpty() || onDuty.contains(actor.id());
    }

    private static Task task(PublicReport.Waiting report) {
        var cover = report.cover();
        return Task.before(
                new Deadline(report.openBy(), cover.dangerNow()),
                "Open " + cover.ref() + (cover.dangerNow() ? ": danger now" : ""),
                cover.areaName().isEmpty()
                        ? "Nobody has opened it. Area not said"
                        : "Nobody has opened it. " + cover.areaName(),
                "/reports/" + cover.ref());
    }

    private static Task task(PublicReport.Open report) {
        var cover = report.cover();
        var why = "You opened it, and it is not closed";
        var path = "/reports/" + cover.ref();
        return cover.dangerNow()
                ? Task.before(new Deadline(null, true), "Act on " + cover.ref() + ": danger now", why, path)
                : new Task("Act on " + cover.ref(), why, path, null);
    }
}
