package waymark.notices;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;
import waymark.access.AccessDesk;
import waymark.web.Job;

/// What this module does by the clock.
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {

    /// @param from the sender's address of every e-mail
    /// @param address where people reach Waymark
    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Job email(
            Mailings mailings,
            AccessDesk accounts,
            MailSender mail,
            @Value("${waymark.mail.from:waymark@localhost}") String from,
            @Value("${waymark.address:http://localhost:${server.port:8080}}") String address) {
        var letters = new Letters(mailings, accounts, mail, from, address);
        return Job.every(Duration.ofMinutes(1), "E-mail", letters::send);
    }

    @Bean
    Job sendToWitnesses(WitnessLetters letters) {
        return Job.every(Duration.ofMinutes(15), "Audit witness letters", letters::send);
    }

    @Bean
    Job forgetNotices(PersonalNotices notices) {
        return Job.daily(LocalTime.of(3, 10), "Old notices", notices::sweep);
    }
}
