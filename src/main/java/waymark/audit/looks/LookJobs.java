package waymark.audit.looks;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.Job;

/// What is done by the clock.
@Configuration(proxyBeanMethods = false)
class LookJobs {

    @Bean
    Job forgetLooks(LookDays days) {
        return Job.daily(LocalTime.of(3, 20), "Looks that are over", days::forget);
    }
}
