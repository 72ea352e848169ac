package waymark.campaigns.newsletters;

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

/// Sends the letters of newsletters that wait. Where the mail server is not reached, everything waits for the next run.
@Component
class NewsletterJob {

    private final NewsletterMails mails;
    private final Mail mail;

    NewsletterJob(NewsletterMails mails, Mail mail) {
        this.mails = mails;
        this.mail = mail;
    }

    @Configuration(proxyBeanMethods = false)
    static class NewsletterJobs {

        @Bean
        Job newslettersSent(NewsletterJob job) {
            return Job.every(Duration.ofMinutes(1), "Newsletters", job::send)
                    .waitingOutside()
                    .alsoByHand();
        }

        @Bean
        WaitingMail waitingNewsletters() {
            return new WaitingMail("Newsletters", "newsletter", "Newsletters", """
                    select count(*) as letters, null::timestamptz as since
                      from campaigns.newsletter_mail m where m.outcome is null
                    """, """
                    update campaigns.newsletter_mail set not_before = null where outcome is null and not_before > now()
                    """);
        }

        @Bean
        Job newslettersForgotten(NewsletterMails mails) {
            return Job.daily(LocalTime.of(4, 10), "Old newsletters", mails::forget);
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
                var outcome = mail.send(NewsletterLetter.of(taken.get(), mail.link("")));
                mails.settle(system, taken.get(), outcome);
                if (outcome == MailOutcome.NOT_REACHED) {
                    return;
                }
            }
        }
    }
}
