package waymark.concerns.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.concerns.retention.ExpiredReports.Due;
import waymark.concerns.retention.ExpiredReports.Review;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.Clocks;
import waymark.web.health.Outage;
import waymark.web.jobs.Job;

/// Deletes closed reports that are due, each night, one by one, so that one that fails does not stop the
/// others.
@Component
class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final ExpiredReports reports;
    private final AccessApi access;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionJob(
            ExpiredReports reports, AccessApi access, NoticeApi notices, TransactionTemplate transaction, Clock clock) {
        this.reports = reports;
        this.access = access;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        Job reportDeletion(RetentionJob job) {
            return Job.daily(LocalTime.of(3, 20), "Reports that go", job::night);
        }
    }

    void night(Actor system) {
        night(system, LocalDate.now(clock.withZone(Clocks.LONDON)));
    }

    /// @param today given by tests, which do not wait; the database still refuses to delete a report before
    ///     its day
    void night(Actor system, LocalDate today) {
        reports.endReceipts(system, today);
        reports.due(system, today).forEach(due -> go(system, due));
        reports.reviews(system, today).forEach(review -> transaction.executeWithoutResult(_ -> remind(system, review)));
    }

    private void go(Actor system, Due due) {
        try {
            reports.go(system, due);
        } catch (DataAccessException refused) {
            if (Outage.of(refused).isPresent()) {
                throw refused;
            }
            LOG.error("{} could not be deleted, and is tried again the next night", due.ref());
        }
    }

    private void remind(Actor system, Review review) {
        var people = new HashSet<>(access.holders(system, "information_governance", Scope.PARTNERSHIP));
        if (!review.area().isEmpty()) {
            people.addAll(access.holders(system, "area_lead", Scope.area(review.area())));
        }
        notices.tell(
                system,
                people,
                "%s is under legal hold: review whether it is still needed".formatted(review.ref()),
                "/reports/holds");
    }
}
