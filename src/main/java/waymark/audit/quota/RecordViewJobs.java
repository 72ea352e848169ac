package waymark.audit.quota;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.jobs.Job;

/// The jobs of this package.
@Configuration(proxyBeanMethods = false)
class RecordViewJobs {

    @Bean
    Job forgetLooks(RecordViews days) {
        return Job.daily(LocalTime.of(3, 20), "Looks that are over", days::forget);
    }
}
