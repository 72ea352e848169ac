package waymark.training.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.Clocks;
import waymark.web.jobs.Job;

/// What the clock does with workshops: ends those that nobody ended, forgets their telephones an hour after the
/// end, and deletes what groups answered when its time is over. What was found, and what became of it, stays.
@Component
class WorkshopJob {

    static final String NAME = "Workshops that are over";
    static final String ANSWERS = "Answers of workshops";

    /// How long what groups answered is kept after the workshop.
    static final int MONTHS = 24;

    private static final String OBJECT = "workshops";

    private final Workshops workshops;
    private final Audit audit;
    private final Clock clock;

    WorkshopJob(Workshops workshops, Audit audit, Clock clock) {
        this.workshops = workshops;
        this.audit = audit;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job endWorkshops(WorkshopJob job) {
            return Job.every(Duration.ofMinutes(10), NAME, job::run);
        }

        @Bean
        Job deleteWorkshopAnswers(WorkshopJob job) {
            return Job.daily(LocalTime.of(3, 40), ANSWERS, job::delete);
        }
    }

    @Transactional
    void run(Actor system) {
        var now = clock.instant();
        for (var it : workshops.forgotten(system, now)) {
            workshops.move(system, it, it.version(), new Workshop.Move(WorkshopState.ENDED, it.stage()), now);
        }
        if (workshops.forgetTelephones(system, now) > 0) {
            audit.changed(system, "forget_telephones", OBJECT, 0, List.of("device"));
        }
    }

    @Transactional
    void delete(Actor system) {
        var before = ZonedDateTime.ofInstant(clock.instant(), Clocks.LONDON).minusMonths(MONTHS);
        if (workshops.deleteAnswers(system, before.toInstant()) > 0) {
            audit.changed(system, "delete_workshop_answers", OBJECT, 0, List.of("words"));
        }
    }
}
