package waymark.audit.seal;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.jobs.Job;

/// The jobs of this module. E-mails to witnesses are sent by the notices, which know the mail server.
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    @Bean
    Job sealAccount(SealingJob job) {
        return Job.every(Duration.ofMinutes(1), "Audit sealing", job::recent).alsoByHand();
    }

    @Bean
    Job giveToWitnessFolder(WitnessFolder folder) {
        return Job.every(Duration.ofMinutes(1), "Audit witness folder", folder::whenDue)
                .waitingOutside()
                .alsoByHand();
    }

    @Bean
    Job verifyAccount(SealingJob job, LogVerification verification) {
        return Job.daily(LocalTime.of(2, 40), "Audit check", clock -> {
                    job.everything(clock);
                    verification.run(clock);
                })
                .alsoByHand();
    }
}
