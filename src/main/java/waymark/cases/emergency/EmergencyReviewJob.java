package waymark.cases.emergency;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;

/// Reminds information governance of reviews a day before their time, and when it has passed.
@Component
class EmergencyReviewJob {

    private static final Duration AHEAD = Duration.ofHours(24);

    private final EmergencyAccesses accesses;
    private final EmergencyNotifier notifier;
    private final Clock clock;

    EmergencyReviewJob(EmergencyAccesses accesses, EmergencyNotifier notifier, Clock clock) {
        this.accesses = accesses;
        this.notifier = notifier;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job remindOfEmergencyReviews(EmergencyReviewJob job) {
            return Job.every(Duration.ofMinutes(30), "Reviews of emergency access", job::run);
        }
    }

    @Transactional
    void run(Actor clockwork) {
        var now = clock.instant();
        for (var one :
                accesses.waiting(clockwork, now.minus(EmergencyAccess.REVIEW).plus(AHEAD))) {
            notifier.remind(clockwork, one, one.late(now));
        }
    }
}
