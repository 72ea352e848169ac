package waymark.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets forms that waited too long and one-time ids that are a day old.
@Configuration(proxyBeanMethods = false)
class WebJobs {

    @Bean
    Job forgetForms(ParkedForms forms) {
        return Job.every(Duration.ofMinutes(5), "Kept forms", forms::sweep);
    }
}
