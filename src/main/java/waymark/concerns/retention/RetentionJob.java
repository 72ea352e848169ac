package waymark.concerns.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.concerns.retention.ExpiredReports.Review;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.Clocks;
import waymark.web.jobs.Job;

/// Lets closed reports go, each night: those whose day has come, one by one, so that one that stays keeps no other.
@Component
class RetentionJob {

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
        Job reportsGoing(RetentionJob going) {
            return Job.daily(LocalTime.of(3, 20), "Reports that go", going::night);
        }
    }

    void night(Actor clockwork) {
        night(clockwork, LocalDate.now(clock.withZone(Clocks.LONDON)));
    }

    /// @param today so that a test need not wait; the database lets none go before its day all the same
    void night(Actor clockwork, LocalDate today) {
        reports.endReceipts(clockwork, today);
        reports.due(clockwork, today).forEach(due -> reports.go(clockwork, due));
        reports.reviews(clockwork, today)
                .forEach(review -> transaction.executeWithoutResult(_ -> remind(clockwork, review)));
    }

    private void remind(Actor clockwork, Review review) {
        var people = new HashSet<>(access.holders(clockwork, "information_governance", Scope.PARTNERSHIP));
        if (!review.area().isEmpty()) {
            people.addAll(access.holders(clockwork, "area_lead", Scope.area(review.area())));
        }
        notices.tell(
                clockwork,
                people,
                "%s is under legal hold: look again whether it is still needed".formatted(review.ref()),
                "/reports/holds");
    }
}
