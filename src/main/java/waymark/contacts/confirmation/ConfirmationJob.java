package waymark.contacts.confirmation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.contacts.posts.ContactMaintainers;
import waymark.contacts.settings.ContactSettingRows;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Clocks;
import waymark.web.jobs.Job;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailOutcome;
import waymark.web.security.LinkToken;

/// Asks those who hold points of contact, every morning, whether they are still right; asks again, and
/// tells the lead of the organisation in the end.
@Component
class ConfirmationJob {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationJob.class);

    private final ConfirmationRequests questions;
    private final ContactSettingRows settings;
    private final ContactMaintainers maintainers;
    private final Mail mail;
    private final Clock clock;

    ConfirmationJob(
            ConfirmationRequests questions,
            ContactSettingRows settings,
            ContactMaintainers maintainers,
            Mail mail,
            Clock clock) {
        this.questions = questions;
        this.settings = settings;
        this.maintainers = maintainers;
        this.mail = mail;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        Job contactsFresh(ConfirmationJob freshness) {
            return Job.daily(LocalTime.of(8, 15), "Contacts fresh", freshness::round)
                    .waitingOutside();
        }
    }

    /// One round. A letter that the mail server refuses is tried again in the next, and the lead is told as
    /// of silence; where it is not reached, the rest waits too. One that may have arrived counts as asked,
    /// and is chased like any.
    void round(Actor system) {
        var today = LocalDate.now(clock);
        var rules = settings.on(system, today);
        for (var asking : questions.due(system, rules.ask())) {
            if (asking.escalate(rules, today)) {
                questions.escalate(system, asking, maintainers.of(system, asking.organisation()));
            }
            if (asking.person() != null && asking.ask(rules, today)) {
                if (ask(system, asking, asking.person()) == MailOutcome.NOT_REACHED) {
                    LOG.warn("The questions about points of contact that are left are asked tomorrow");
                    return;
                }
            }
        }
    }

    private MailOutcome ask(Actor system, ConfirmationProgress asking, UUID person) {
        boolean letter = mail.open() && !asking.email().isEmpty();
        var token = LinkToken.next();
        var question = questions.ask(system, asking, person, LinkToken.hash(token), letter);
        if (!letter) {
            return MailOutcome.SENT;
        }
        var outcome = mail.send(MailLetter.of(
                "contact-" + question,
                asking.email(),
                "Is your contact for %s still right?".formatted(asking.subject()),
                letter(asking, token)));
        questions.settle(system, question, outcome);
        if (outcome == MailOutcome.REFUSED) {
            LOG.warn("The mail server refused the question about {}; it is asked again tomorrow", asking.post());
        }
        return outcome;
    }

    private String letter(ConfirmationProgress asking, String token) {
        var until = LocalDate.ofInstant(clock.instant().plus(ConfirmationRequests.GOOD_FOR), Clocks.LONDON);
        return """
                Waymark shows you as the point of contact for:

                %s, %s (%s)

                Nobody has said since %s that this is still right. Somebody may need it at night, so please look:

                %s

                The page shows what is on record and has one button. Opening it changes nothing. The link works
                once, until %s; do not pass it on.
                """.formatted(
                        asking.subject(),
                        asking.areas(),
                        asking.post(),
                        DateText.day(asking.checkedOn()),
                        mail.link("/confirm-contact/" + token),
                        DateText.day(until));
    }
}
