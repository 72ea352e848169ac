package waymark.notices;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.jobs.Job;

/// What this module does by the clock.
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    @Bean
    Job email(EmailDigest letters) {
        return Job.every(Duration.ofMinutes(1), "E-mail", letters::send).waitingOutside();
    }

    @Bean
    Job sendToWitnesses(WitnessEmails letters) {
        return Job.every(Duration.ofMinutes(15), "Audit witness letters", letters::send)
                .waitingOutside();
    }

    @Bean
    Job forgetNotices(PersonalNotices notices) {
        return Job.daily(LocalTime.of(3, 10), "Old notices", notices::sweep);
    }
}
