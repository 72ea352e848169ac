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
import waymark.rights.retention.RetentionApi;
import waymark.rights.retention.RetentionApi.Ready;
import waymark.web.jobs.Job;

/// Erases each night what came to its end and both sides agreed to. First it is noted that it begins, then the
/// secret is destroyed, then the rows are deleted and counted; a crash in between is ended the next night.
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

    /// Erases all that is ready.
    public void run(Actor system) {
        var ready = transaction.execute(_ -> retention.ready(system));
        ready.forEach(one -> transaction.executeWithoutResult(_ -> begin(system, one)));
        for (var one : transaction.execute(_ -> certificates.begun(system))) {
            erasure.destroyKey(system, one.caseId());
            transaction.executeWithoutResult(_ ->
                    certificates.end(system, one.caseId(), erasure.deleteRows(system, one.caseId(), one.caseRef())));
            LOG.info("The case {} was erased", one.caseRef());
        }
    }

    /// Asks again, since a hold may have come or the case been opened again.
    private void begin(Actor system, Ready one) {
        var closed = retention.ready(system, one.ref()).flatMap(_ -> cases.find(system, one.ref()));
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
