package waymark.notices;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.web.jobs.Job;
import waymark.web.mail.WaitingMail;

/// The scheduled jobs of this module.
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    @Bean
    Job email(EmailDigest emails) {
        return Job.every(Duration.ofMinutes(1), "E-mail", emails::send)
                .waitingOutside()
                .alsoByHand();
    }

    @Bean
    WaitingMail waitingDigests() {
        return new WaitingMail("Notices and reminders", "notices", "E-mail", """
                select count(distinct n.person) as letters, min(greatest(n.created_at, n.mail_from)) as since
                  from notices.notice n
                  left join notices.letter_choice c on c.person = n.person
                 where n.mailing is null and n.read_at is null and n.ended_at is null
                   and n.created_at between now() - interval '7 days' and now() - interval '1 minute'
                   and (n.mail_from is null or n.mail_from <= now()) and c.often is distinct from 'none'
                   and not exists (select from notices.mailing m
                                    where m.person = n.person and m.outcome = 'sent' and m.not_before > now())
                """, """
                update notices.mailing set not_before = now(), version = version + 1
                 where not_before > now() and outcome is distinct from 'sent'
                """);
    }

    @Bean
    Job sendToWitnesses(WitnessEmails emails) {
        return Job.every(Duration.ofMinutes(15), "Audit witness letters", emails::send)
                .waitingOutside()
                .alsoByHand();
    }

    @Bean
    Job forgetNotices(PersonalNotices notices) {
        return Job.daily(LocalTime.of(3, 10), "Old notices", notices::sweep);
    }
}
