package waymark.cases.decisions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.cases.decisions.ClockWall.Live;
import waymark.cases.law.LawBook;
import waymark.cases.record.Cases;
import waymark.cases.rules.ClockKind;
import waymark.cases.rules.ClockRules;
import waymark.cases.rules.NrmEntry;
import waymark.cases.rules.NrmEvent;
import waymark.cases.rules.NrmFacts;
import waymark.cases.rules.NrmStep;
import waymark.cases.rules.RunningClock;
import waymark.cases.rules.RunningClock.Standing;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ruling;
import waymark.web.Dates;
import waymark.web.jobs.Job;

/// What time alone brings: the least recovery period has passed, the time to ask for a reconsideration has, a
/// date comes near. And how many clocks run, for those who may only count.
@Component
class NrmClockJob {

    private static final Logger LOG = LoggerFactory.getLogger(NrmClockJob.class);

    /// So long after the time to ask for a reconsideration somebody may still record that it was asked for:
    /// in time and written down later, or late for an exceptional reason. Nothing is recorded of a process
    /// that was closed.
    private static final int RECORDED_DAYS = 28;

    private final ClockWall wall;
    private final NrmProcesses processes;
    private final Cases cases;
    private final LawBook law;
    private final NrmNotifier notifier;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NrmClockJob(
            ClockWall wall,
            NrmProcesses processes,
            Cases cases,
            LawBook law,
            NrmNotifier notifier,
            TransactionTemplate transaction,
            Clock clock) {
        this.wall = wall;
        this.processes = processes;
        this.cases = cases;
        this.law = law;
        this.notifier = notifier;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job nrmClocks(NrmClockJob job) {
            return Job.every(Duration.ofHours(1), "Clocks of the NRM", job::run);
        }
    }

    /// Something to do for somebody.
    private record Todo(Live live, List<RunningClock> clocks) {}

    private record Passed(NrmStep step, LocalDate on) {}

    /// One transaction for each of them, so that a case that does not open stops no clock of another.
    void run(Actor system) {
        var today = LocalDate.now(clock);
        var rules = law.clocks();
        var counted = new ArrayList<ClockLine>();
        var todo = new ArrayList<Todo>();
        transaction.executeWithoutResult(_ -> wall.each(live -> {
            var lines = ClockWall.lines(live, rules, today);
            counted.addAll(lines);
            var clocks = lines.stream().map(ClockLine::clock).toList();
            if (passed(live, rules, today) != null
                    || !Objects.equals(live.nextOn(), NrmProcesses.nextOn(live.process(), rules, today))
                    || clocks.stream().anyMatch(one -> tells(one, today))) {
                todo.add(new Todo(live, clocks));
            }
        }));
        for (var one : todo) {
            try {
                transaction.executeWithoutResult(_ -> serve(system, one, rules, today));
            } catch (InvariantViolation shut) {
                LOG.error(
                        "The clocks of {} do not move on: its case does not open",
                        one.live().caseRef());
            }
        }
        wall.keep(counted);
    }

    private void serve(Actor system, Todo todo, ClockRules rules, LocalDate today) {
        var live = todo.live();
        var step = passed(live, rules, today);
        if (step != null) {
            advance(system, live, step, rules, today);
            return;
        }
        processes.refresh(live.process());
        for (var running : todo.clocks()) {
            if (tells(running, today)) {
                notifier.due(
                        system,
                        live.process().caseId(),
                        live.caseRef(),
                        live.process().ref(),
                        text(live, running, today));
            }
        }
    }

    /// The step that time alone brings, with its own day: this job may run later, and a decision of a day
    /// between the two is recorded after it. Null where there is none.
    private static @Nullable Passed passed(Live live, ClockRules rules, LocalDate today) {
        var process = live.process();
        return switch (process.state()) {
            case RECOVERY ->
                rules.end(ClockRules.RECOVERY_MINIMUM, process)
                        .filter(today::isAfter)
                        .map(end -> new Passed(NrmStep.RECOVERY_MINIMUM_REACHED, later(end, process.since())))
                        .orElse(null);
            case RG_NEGATIVE, CG_NEGATIVE ->
                rules.end(ClockRules.RECONSIDERATION_WINDOW, process)
                        .filter(end -> today.isAfter(end.plusDays(RECORDED_DAYS)))
                        .map(end -> new Passed(NrmStep.WINDOW_EXPIRED, later(end.plusDays(1), process.since())))
                        .orElse(null);
            default -> null;
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void advance(Actor system, Live live, Passed passed, ClockRules rules, LocalDate today) {
        var process = live.process();
        var facts = NrmFacts.later(process.referredAs(), live.turns18On(), false);
        if (process.take(passed.step(), NrmEntry.on(passed.on()), facts, rules, today)
                instanceof Ruling.Agreed<NrmEvent>(var event)) {
            cases.find(live.caseRef()).ifPresent(it -> processes.save(system, it, process.version(), List.of(event)));
        }
    }

    /// True where people are told of a clock today or were to be told before.
    private static boolean tells(RunningClock running, LocalDate today) {
        var standing = running.standing(today);
        return standing == Standing.UNANSWERED
                || standing == Standing.SOON && !running.rule().warnings().isEmpty();
    }

    /// By reference; for a birthday without its day.
    private static String text(Live live, RunningClock running, LocalDate today) {
        if (running.rule().kind() == ClockKind.PROMPT) {
            return "Case %s: a question in the NRM is still not answered".formatted(live.caseRef());
        }
        long number =
                running.warnsOn().stream().filter(day -> !day.isAfter(today)).count();
        return "Case %s: a time limit in the NRM ends on %s (reminder %d of %d)"
                .formatted(
                        live.caseRef(),
                        Dates.day(Objects.requireNonNull(running.endsOn()), Locale.UK),
                        number,
                        running.warnsOn().size());
    }
}
