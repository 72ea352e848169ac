package waymark.training.evaluation;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;
import waymark.web.mail.Mail;
import waymark.web.mail.MailLetter;
import waymark.web.mail.MailOutcome;

/// Asks those who took part, three months later, whether they used what they learned: one letter, which a
/// link stops for good.
@Component
class EvaluationJob {

    private final EvaluationLetters letters;
    private final Mail mail;

    EvaluationJob(EvaluationLetters letters, Mail mail) {
        this.letters = letters;
        this.mail = mail;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job evaluationLettersSent(EvaluationJob job) {
            return Job.daily(LocalTime.of(9, 10), "Letters three months after a session", job::send)
                    .waitingOutside();
        }
    }

    /// One round. Where the mail server is not reached, the rest waits for tomorrow.
    void send(Actor system) {
        if (!mail.open()) {
            return;
        }
        for (var asked : letters.due(system)) {
            var stop = letters.take(system, asked);
            var outcome = mail.send(MailLetter.of(
                    "evaluation-" + asked.enrolment(), asked.email(), "Did you use what you learned?", """
                    Three months ago you took part in: %s

                    Did you use what you learned? It is one question, and nobody learns what you answered:

                    %s

                    You do not want such letters? Say so here, and none will come again:

                    %s
                    """.formatted(
                                    asked.title(),
                                    mail.link("/evaluation/%s/later".formatted(asked.token())),
                                    mail.link("/evaluation-letters/" + stop))));
            letters.settle(system, asked, outcome);
            if (outcome == MailOutcome.NOT_REACHED) {
                return;
            }
        }
    }
}
