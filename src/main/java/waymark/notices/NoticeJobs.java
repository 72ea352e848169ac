package waymark.notices;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.jobs.Job;

/// The scheduled jobs of this module.
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    @Bean
    Job email(EmailDigest emails) {
        return Job.every(Duration.ofMinutes(1), "E-mail", emails::send).waitingOutside();
    }

    @Bean
    Job sendToWitnesses(WitnessEmails emails) {
        return Job.every(Duration.ofMinutes(15), "Audit witness letters", emails::send)
                .waitingOutside();
    }

    @Bean
    Job forgetNotices(PersonalNotices notices) {
        return Job.daily(LocalTime.of(3, 10), "Old notices", notices::sweep);
    }
}
