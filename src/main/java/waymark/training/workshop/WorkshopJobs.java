package waymark.training.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.Audit;
import waymark.web.Clocks;
import waymark.web.jobs.Job;

/// What the clock does with workshops: ends those that nobody ended, forgets their telephones, and deletes answers
/// when their time is over.
@Configuration(proxyBeanMethods = false)
class WorkshopJobs {

    /// How long what groups answered is kept.
    static final int MONTHS = 24;

    private static final String OBJECT = "workshops";

    @Bean
    Job workshopsOver(Workshops workshops, WorkshopEnds ends, Clock clock) {
        return Job.every(Duration.ofMinutes(10), "Workshops that are over", system -> {
            workshops.forgotten(system, clock.instant()).forEach(it -> ends.end(system, it));
            ends.forget(system, clock.instant());
        });
    }

    @Bean
    Job workshopAnswersDeleted(WorkshopEnds ends, Clock clock) {
        return Job.daily(
                LocalTime.of(3, 40),
                "Answers of workshops",
                system -> ends.delete(
                        system,
                        ZonedDateTime.now(clock)
                                .withZoneSameInstant(Clocks.LONDON)
                                .minusMonths(MONTHS)
                                .toInstant()));
    }

    @Bean
    WorkshopEnds workshopEnds(Workshops workshops, Audit audit) {
        return new WorkshopEnds(workshops, audit);
    }
}
