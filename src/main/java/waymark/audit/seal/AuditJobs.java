package waymark.audit.seal;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.jobs.Job;

/// What this module does by the clock. E-mails to witnesses are sent by the notices, which know the mail
/// server.
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    @Bean
    Job sealAccount(SealingJob round) {
        return Job.every(Duration.ofMinutes(1), "Audit sealing", round::recent);
    }

    @Bean
    Job giveToWitnessFolder(WitnessFolder folder) {
        return Job.every(Duration.ofMinutes(1), "Audit witness folder", folder::whenDue)
                .waitingOutside();
    }

    @Bean
    Job verifyAccount(SealingJob round, LogVerification verification) {
        return Job.daily(LocalTime.of(2, 40), "Audit check", clock -> {
            round.everything(clock);
            verification.round(clock);
        });
    }
}
