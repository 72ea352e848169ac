package waymark.rights.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.cases.record.CaseErasure;
import waymark.cases.record.ClosedCases;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.rights.erasure.Certificates.Begun;
import waymark.rights.retention.RetentionApi;
import waymark.rights.retention.RetentionApi.Ready;
import waymark.web.jobs.Job;

/// Erases each night what came to its end and both sides agreed to. First it is noted that it begins, then the
/// secret is destroyed, then the rows are deleted and counted; a crash in between is ended the next night. What
/// stops it counts until the secret is destroyed.
@Component
public class ErasureJob {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureJob.class);

    private final RetentionApi retention;
    private final ClosedCases cases;
    private final CaseErasure erasure;
    private final Certificates certificates;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ErasureJob(
            RetentionApi retention,
            ClosedCases cases,
            CaseErasure erasure,
            Certificates certificates,
            TransactionTemplate transaction,
            Clock clock) {
        this.retention = retention;
        this.cases = cases;
        this.erasure = erasure;
        this.certificates = certificates;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job erasures(ErasureJob job) {
            return Job.daily(LocalTime.of(3, 5), "Erasure of cases", job::run);
        }
    }

    /// Erases all that is ready. One case that fails stops no other, and is tried again the next night.
    public void run(Actor system) {
        for (var one : transaction.execute(_ -> retention.ready(system))) {
            apart(one.ref(), () -> transaction.executeWithoutResult(_ -> begin(system, one)));
        }
        for (var one : transaction.execute(_ -> certificates.begun(system))) {
            apart(one.caseRef(), () -> goOn(system, one));
        }
    }

    private static void apart(Ref ref, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error(
                    "The case {} could not be erased: {}",
                    ref,
                    failed.getClass().getSimpleName());
        }
    }

    /// Until its key is destroyed something may still stop it: a hold, a request, or that it was opened again.
    private void goOn(Actor system, Begun one) {
        boolean goesOn = transaction.execute(_ -> {
            boolean still = erasure.keyDestroyed(system, one.caseId())
                    || ready(system, one.caseRef()).isPresent();
            if (!still) {
                certificates.giveUp(system, one);
            }
            return still;
        });
        if (!goesOn) {
            LOG.info("The erasure of the case {} was given up: it is not to be erased any more", one.caseRef());
            return;
        }
        erasure.destroyKey(system, one.caseId());
        transaction.executeWithoutResult(
                _ -> certificates.end(system, one.caseId(), erasure.deleteRows(system, one.caseId(), one.caseRef())));
        LOG.info("The case {} was erased", one.caseRef());
    }

    /// Asks again, since a hold or a request may have come or the case been opened again, also where it was
    /// closed since and nobody has worked out its new end yet.
    private Optional<ClosedCases.Closed> ready(Actor system, Ref ref) {
        return retention
                .ready(system, ref)
                .flatMap(one -> cases.find(system, ref)
                        .filter(closed -> closed.closedOn().equals(one.closedOn())));
    }

    private void begin(Actor system, Ready one) {
        var closed = ready(system, one.ref());
        if (closed.isEmpty()) {
            return;
        }
        var numbers = retention.numbers(system);
        var today = LocalDate.now(clock);
        var rowsGone = today.plusDays(numbers.databaseCopyDays());
        var keysGone = today.plusDays(numbers.keyCopyDays());
        certificates.begin(
                system,
                one,
                closed.get().organisation(),
                opensAlone(closed.get())
                        .map(until -> later(until, numbers.databaseCopyDays(), keysGone))
                        .orElse(keysGone),
                rowsGone);
    }

    /// The day until which copies of the database hold a key that `cases.json` alone opens; empty where none does.
    private Optional<LocalDate> opensAlone(ClosedCases.Closed closed) {
        var bound = closed.boundOn();
        if (bound == null) {
            return Optional.of(LocalDate.now(clock));
        }
        return bound.isAfter(closed.openedOn()) ? Optional.of(bound) : Optional.empty();
    }

    private static LocalDate later(LocalDate until, int days, LocalDate other) {
        var gone = until.plusDays(days);
        return gone.isAfter(other) ? gone : other;
    }
}
