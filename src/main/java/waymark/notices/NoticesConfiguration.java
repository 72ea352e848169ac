package waymark.notices;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.Job;

/// What this module does by the clock.
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {

    @Bean
    Job email(Letters letters) {
        return Job.every(Duration.ofMinutes(1), "E-mail", letters::send).waitingOutside();
    }

    @Bean
    Job sendToWitnesses(WitnessLetters letters) {
        return Job.every(Duration.ofMinutes(15), "Audit witness letters", letters::send)
                .waitingOutside();
    }

    @Bean
    Job forgetNotices(PersonalNotices notices) {
        return Job.daily(LocalTime.of(3, 10), "Old notices", notices::sweep);
    }
}
