package waymark.conferences.closing;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;

/// Deletes items about places as long after their closing as their forum says, with their secret. Items about people
/// go with their case.
@Component
class ConferenceRetentionJob {

    static final String NAME = "Retention of conference items";

    private final Closings closings;

    ConferenceRetentionJob(Closings closings) {
        this.closings = closings;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job deleteConferenceItems(ConferenceRetentionJob job) {
            return Job.daily(LocalTime.of(3, 40), NAME, job::run);
        }
    }

    /// Each in a transaction of its own.
    void run(Actor clockwork) {
        closings.ended(clockwork).forEach(item -> closings.delete(clockwork, item));
    }
}
