package waymark.training.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;
import waymark.web.mail.Mail;
import waymark.web.mail.MailOutcome;
import waymark.web.mail.WaitingMail;

/// Sends what waits for people with a place at a workshop. Where the mail server is not reached, everything
/// waits for the next run.
@Component
class SessionMailJob {

    private final SessionMails mails;
    private final Mail mail;
    private final Clock clock;

    SessionMailJob(SessionMails mails, Mail mail, Clock clock) {
        this.mails = mails;
        this.mail = mail;
        this.clock = clock;
    }

    @Configuration(value = "workshopJobs", proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job workshopMessages(SessionMailJob job) {
            return Job.every(Duration.ofMinutes(1), "Workshop messages", job::send)
                    .waitingOutside()
                    .alsoByHand();
        }

        @Bean
        WaitingMail waitingSessionMails() {
            return new WaitingMail("Workshop messages", "workshop", "Workshop messages", """
                    select count(*) as letters, min(m.made_at) as since from training.session_mail m where m.due
                    """, """
                    update training.session_mail set not_before = null where due and not_before > now()
                    """);
        }

        @Bean
        Job workshopReminders(SessionMailJob job) {
            return Job.daily(LocalTime.of(7, 10), "Workshop reminders", job::daily);
        }
    }

    /// One run.
    void send(Actor system) {
        if (!mail.open()) {
            return;
        }
        for (var waiting : mails.waiting(system)) {
            var taken = mails.take(system, waiting);
            if (taken.isPresent()) {
                var message = taken.get();
                var outcome = mail.send(
                        SessionLetter.of(message, clock.instant(), mail.link(""), mail.host(), mail.sender()));
                mails.settle(system, message, outcome);
                if (outcome == MailOutcome.NOT_REACHED) {
                    return;
                }
            }
        }
    }

    /// Reminds, and forgets what is over.
    void daily(Actor system) {
        mails.remind(system);
        mails.forget(system);
    }
}
