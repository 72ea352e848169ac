package waymark.intelligence.tasking;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;

/// Reminds those who are asked and have not answered: three days before the day, and the day after it.
@Component
class RequirementJob {

    static final String NAME = "Reminders of questions of officers";

    private final Requirements requirements;

    RequirementJob(Requirements requirements) {
        this.requirements = requirements;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job remindOfRequirements(RequirementJob job) {
            return Job.daily(LocalTime.of(7, 20), NAME, job::run);
        }
    }

    void run(Actor clockwork) {
        requirements.remindByItself(clockwork);
    }
}
