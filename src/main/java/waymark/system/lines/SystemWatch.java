package waymark.system.lines;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Permission;
import waymark.notices.NoticeApi;
import waymark.web.health.Outage;
import waymark.web.health.SystemLine;
import waymark.web.health.SystemLine.Reading;
import waymark.web.health.SystemLine.State;
import waymark.web.jobs.Job;
import waymark.web.jobs.NodeJob;

/// Looks at every line each minute: each machine at those that are its own, one of them at those that all share.
/// Administrators are told once where one turned bad and stays so, and once when it is well again.
@Component
class SystemWatch implements DisposableBean {

    static final String PATH = "/system";

    private static final Logger LOG = LoggerFactory.getLogger(SystemWatch.class);
    private static final Duration EACH = Duration.ofMinutes(1);

    private final List<SystemLine> lines;
    private final SystemLines kept;
    private final NodeName node;
    private final AccessApi access;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SystemWatch(
            List<SystemLine> lines,
            SystemLines kept,
            NodeName node,
            AccessApi access,
            NoticeApi notices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.lines = List.copyOf(lines);
        this.kept = kept;
        this.node = node;
        this.access = access;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class SystemWatchJobs {

        @Bean
        Job lookAtSystem(SystemWatch watch) {
            return Job.every(EACH, "System page", watch::shared).alsoByHand();
        }

        @Bean
        NodeJob lookAtMachine(SystemWatch watch, @Value("${waymark.jobs:true}") boolean runs) {
            return new NodeJob("system page", Duration.ofSeconds(5), EACH, runs, watch::ofMachine);
        }
    }

    /// The lines of this machine.
    void ofMachine() {
        var system = Actor.system("System page");
        CurrentActor.run(system, () -> {
            for (var line : lines) {
                if (line.ofMachine()) {
                    keep(system, line, node.get(), look(system, line));
                }
            }
        });
    }

    /// The lines that all machines share; then whoever is to be told is told.
    void shared(Actor system) {
        for (var line : lines) {
            if (!line.ofMachine()) {
                keep(system, line, "", look(system, line));
            }
        }
        kept.forget(system);
        transaction.executeWithoutResult(_ -> tell(system));
    }

    /// A machine that is stopped on purpose is not missed.
    @Override
    public void destroy() {
        var system = Actor.system("System page");
        try {
            CurrentActor.run(system, () -> kept.stopped(system, node.get()));
        } catch (RuntimeException away) {
            LOG.debug(
                    "That this machine stops could not be noted: {}",
                    away.getClass().getName());
        }
    }

    private void keep(Actor system, SystemLine line, String machine, Reading found) {
        try {
            kept.keep(system, line, machine, found);
        } catch (RuntimeException failed) {
            if (Outage.of(failed).isEmpty()) {
                throw failed; // an outage is named by /health
            }
        }
    }

    private Reading look(Actor system, SystemLine line) {
        try {
            return line.ofMachine()
                    ? line.look(system)
                    : Objects.requireNonNull(transaction.execute(_ -> line.look(system)));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A line of the system page could not be looked at: {} ({})",
                    line.key(),
                    failed.getClass().getName());
            return Reading.attention(
                    "Could not be looked at (%s)".formatted(failed.getClass().getSimpleName()),
                    "Look into the log for the line of this minute");
        }
    }

    private void tell(Actor system) {
        Map<String, SystemLine> known = lines.stream().collect(Collectors.toMap(SystemLine::key, Function.identity()));
        var administrators = access.holding(system, Permission.MANAGE_ACCOUNTS);
        var now = clock.instant();
        for (var line : kept.all(system)) {
            var patience = known.containsKey(line.key()) ? known.get(line.key()).patience() : SystemLine.USUAL_PATIENCE;
            boolean settled = !line.since().plus(patience).isAfter(now);
            if (line.state() == State.BAD && !line.told() && settled) {
                notices.remind(
                        system, administrators, "Critical: " + line.title() + ". Open the system page", PATH, null);
                kept.told(system, line, true);
            } else if (line.state() != State.BAD && line.told() && settled) {
                notices.remind(system, administrators, "OK again: " + line.title(), PATH, null);
                kept.told(system, line, false);
            }
        }
    }
}
