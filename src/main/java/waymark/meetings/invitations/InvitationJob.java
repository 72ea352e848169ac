package waymark.meetings.invitations;

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

/// Sends what waits for people's calendars. Where the mail server is not reached, everything waits for the
/// next run.
@Component
class InvitationJob {

    private final InvitationMails mails;
    private final Invitees invitees;
    private final Mail mail;
    private final Clock clock;

    InvitationJob(InvitationMails mails, Invitees invitees, Mail mail, Clock clock) {
        this.mails = mails;
        this.invitees = invitees;
        this.mail = mail;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job meetingInvitations(InvitationJob job) {
            return Job.every(Duration.ofMinutes(1), "Meeting invitations", job::send)
                    .waitingOutside()
                    .alsoByHand();
        }

        @Bean
        WaitingMail waitingInvitations() {
            return new WaitingMail("Meeting invitations", "meeting", "Meeting invitations", """
                    select count(*) as letters, null::timestamptz as since
                      from meetings.invitation_mail l
                      join meetings.meeting m on m.ref = l.meeting
                     where l.due and m.starts_at > now() and m.state in ('planned', 'cancelled')
                    """, """
                    update meetings.invitation_mail set not_before = null where due and not_before > now()
                    """);
        }

        @Bean
        Job meetingInvitees(InvitationJob job) {
            return Job.daily(LocalTime.of(5, 20), "Meeting invitees", job::daily);
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
                        InvitationLetter.of(message, clock.instant(), mail.link(""), mail.host(), mail.sender()));
                mails.settle(system, message, outcome);
                if (outcome == MailOutcome.NOT_REACHED) {
                    return;
                }
            }
        }
    }

    /// Invites as the seats are today, and forgets what is over.
    void daily(Actor system) {
        invitees.refreshAll(system);
        mails.forget(system);
    }
}
