package waymark.access;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.Job;

/// Forgets sessions that ended a day ago.
@Configuration(proxyBeanMethods = false)
class AccessJobs {

    @Bean
    Job forgetSessions(Sessions sessions) {
        return Job.every(Duration.ofHours(1), "Ended sessions", sessions::sweep);
    }
}
