package waymark.concerns.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.concerns.rota.DeskOnDuty;
import waymark.concerns.rota.HolderNotices;
import waymark.concerns.rota.HolderNotices.Held;
import waymark.concerns.triage.UnopenedReports.Line;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.Clocks;
import waymark.web.jobs.Job;

/// Escalates unopened reports until a named person opens them: the people on duty are told at once, or the
/// whole desk if nobody is; when it is late, the whole desk and the leads of the area; later the
/// coordinators too. Nothing is closed because time ran out. A round that comes late leaves out nobody: a
/// report may have waited in the spool while the database was away. If an area has no desk, the coordinators
/// are told once, and the desk as soon as somebody works there. The person who has a report is told of what
/// comes later: a message, photos, documents. An open report whose holder cannot read it any more waits to be
/// opened again.
@Component
class ReportEscalation {

    static final int TOLD = 1;
    static final int LATE = 2;
    static final int LEFT = 3;

    /// The next member of the desk reads it from the beginning.
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final Duration AGAIN_URGENT = Duration.ofMinutes(15);

    private final UnopenedReports waiting;
    private final LeaverReports held;
    private final HolderNotices holders;
    private final DeskOnDuty duty;
    private final AccessApi access;
    private final DirectoryApi directory;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportEscalation(
            UnopenedReports waiting,
            LeaverReports held,
            HolderNotices holders,
            DeskOnDuty duty,
            AccessApi access,
            DirectoryApi directory,
            NoticeApi notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.waiting = waiting;
        this.held = held;
        this.holders = holders;
        this.duty = duty;
        this.access = access;
        this.directory = directory;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job reportsWaiting(ReportEscalation watch) {
            return Job.every(Duration.ofSeconds(30), "Reports waiting", watch::run);
        }
    }

    static String act(int stage) {
        return switch (stage) {
            case TOLD -> "tell_desk";
            case LATE -> "report_late";
            default -> "report_left";
        };
    }

    void run(Actor system) {
        run(system, clock.instant());
    }

    /// @param now given by tests, which do not wait
    void run(Actor system, Instant now) {
        // asked once a round: thousands of reports may wait after somebody flooded the form
        var desks = new HashMap<String, Set<UUID>>();
        var back = putBack(system, desks, now);
        for (var line : waiting.all(system)) {
            var desk = desks.computeIfAbsent(line.area(), area -> duty.desk(system, area));
            if (desk.isEmpty() || due(line, now) > line.stage()) {
                transaction.executeWithoutResult(_ -> step(system, line, desk, back.contains(line.id()), now));
            }
        }
        waiting.foundWhenOpened(system);
        for (var news : waiting.news(system)) {
            transaction.executeWithoutResult(_ -> tell(
                    system, news.report(), "a message from the person who reported", () -> waiting.told(system, news)));
        }
        for (var files : waiting.files(system)) {
            transaction.executeWithoutResult(
                    _ -> tell(system, files.report(), "new photos or documents", () -> waiting.told(system, files)));
        }
    }

    private void tell(Actor system, Held report, String what, BooleanSupplier mark) {
        var ref = report.ref();
        holders.tell(system, report, "%s has %s".formatted(ref, what), "/reports/" + ref, mark);
    }

    /// The open reports whose holder left the desk, or whose account is closed or suspended, wait again.
    private Set<UUID> putBack(Actor system, Map<String, Set<UUID>> desks, Instant now) {
        var back = new HashSet<UUID>();
        for (var one : held.open(system)) {
            var report = one.held();
            boolean reads = desks.computeIfAbsent(report.area(), area -> duty.desk(system, area))
                    .contains(one.holder());
            if (!reads && held.give(system, report, null, now.plus(one.urgent() ? AGAIN_URGENT : AGAIN), now)) {
                back.add(report.id());
            }
        }
        return back;
    }

    private void step(Actor system, Line line, Set<UUID> desk, boolean back, Instant now) {
        if (desk.isEmpty()) {
            nobody(system, line, now);
            return;
        }
        int due = due(line, now);
        if (!waiting.step(system, line, due, now)) {
            return;
        }
        if (due == TOLD) {
            came(system, line, back, first(system, line, desk, now));
        }
        if (due >= LATE && line.stage() < LATE) {
            late(system, line, desk);
        }
        if (due == LEFT) {
            notices.tell(
                    system,
                    coordinators(system),
                    "%s is still not opened: ring the desk".formatted(line.ref()),
                    "/reports/counts");
        }
    }

    /// Whoever works there next is told anew, whoever was told before.
    private void nobody(Actor system, Line line, Instant now) {
        if (line.stage() > 0) {
            waiting.step(system, line, 0, now);
        }
        notices.tellOnce(
                system,
                coordinators(system),
                "%s waits and nobody works at the desk it is for: give somebody the role".formatted(line.ref()),
                "/permissions");
    }

    private void came(Actor system, Line line, boolean back, Collection<UUID> people) {
        var text = back ? "%s%s: who had it cannot read it any more, so open it by %s" : "%s came in%s: open it by %s";
        var until = line.openBy().atZone(Clocks.LONDON).toLocalTime();
        notices.tell(
                system, people, text.formatted(line.ref(), line.urgent() ? ", danger now" : "", until), path(line));
    }

    private void late(Actor system, Line line, Set<UUID> desk) {
        var text = "%s%s is late: nobody has opened it".formatted(line.ref(), line.urgent() ? ", danger now," : "");
        notices.tell(system, desk, text, path(line));
        // a lead may not open a report, but may know whom to ring
        var leads = new LinkedHashSet<>(leads(system, line));
        leads.removeAll(desk);
        notices.tell(system, leads, text, "/contacts");
    }

    private List<UUID> coordinators(Actor system) {
        return access.holders(system, "coordinator", Scope.PARTNERSHIP);
    }

    /// Escalated to coordinators: a quarter of an hour after the time limit if urgent, else an hour.
    private static int due(Line line, Instant now) {
        if (now.isBefore(line.openBy())) {
            return TOLD;
        }
        return now.isBefore(line.openBy().plus(Duration.ofMinutes(line.urgent() ? 15 : 60))) ? LATE : LEFT;
    }

    private Collection<UUID> first(Actor system, Line line, Set<UUID> desk, Instant now) {
        var onDuty = duty.now(system, line.area(), now);
        return onDuty.isEmpty() ? desk : onDuty;
    }

    private List<UUID> leads(Actor system, Line line) {
        var people = new ArrayList<UUID>();
        areas(system, line).forEach(area -> people.addAll(access.holders(system, "area_lead", Scope.area(area))));
        return people;
    }

    private List<String> areas(Actor system, Line line) {
        return line.area().isEmpty()
                ? directory.areas(system).stream().map(area -> area.code()).toList()
                : List.of(line.area());
    }

    private static String path(Line line) {
        return "/reports/" + line.ref();
    }
}
