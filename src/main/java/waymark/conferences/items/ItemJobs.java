package waymark.conferences.items;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.cases.record.SecretHolder;
import waymark.web.jobs.Job;

/// What happens to items by the clock: their keys are wrapped with the newest key.
@Configuration(proxyBeanMethods = false)
class ItemJobs {

    @Bean
    Job conferenceKeyWrapping(Items items) {
        return Job.daily(LocalTime.of(4, 30), "Keys of conference items", items::wrap);
    }

    @Bean
    SecretHolder conferencePlaces(Items items) {
        return items::withOwnSecret;
    }
}
