package waymark.access.recovery;

import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.access.messages.MailTransport;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;
import waymark.web.mail.MailOutcome;

/// The job: looks who asked, opens what has waited for its day, tells everybody involved of each step and
/// writes to the person. The link exists in its e-mail alone, so a new one is made for each attempt to
/// send it.
@Component
class RecoveryJob {

    private final RecoveryRequests requests;
    private final RecoverySteps steps;
    private final RecoveryNumbers numbers;
    private final RecoveryMessages messages;
    private final RecoveryAccounts accounts;
    private final MailTransport mail;

    RecoveryJob(
            RecoveryRequests requests,
            RecoverySteps steps,
            RecoveryNumbers numbers,
            RecoveryMessages messages,
            RecoveryAccounts accounts,
            MailTransport mail) {
        this.requests = requests;
        this.steps = steps;
        this.numbers = numbers;
        this.messages = messages;
        this.accounts = accounts;
        this.mail = mail;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job recoveryRound(RecoveryJob job) {
            return Job.every(Duration.ofSeconds(5), "Recoveries", job::run).waitingOutside();
        }

        @Bean
        Job forgetRecoveryRequests(RecoveryRequests requests) {
            return Job.every(Duration.ofHours(6), "Old recovery requests", requests::sweep);
        }
    }

    void run(Actor clockwork) {
        for (var id : requests.waiting()) {
            requests.take(id).ifPresent(asked -> begin(clockwork, asked));
        }
        steps.lapse();
        steps.open();
        for (var untold : steps.untold()) {
            if (!(untold.recovery() instanceof Recovery.Open)) {
                tell(clockwork, untold);
            }
        }
        for (var unwritten : steps.unwritten()) {
            if (write(clockwork, unwritten) == MailOutcome.NOT_REACHED) {
                return;
            }
        }
    }

    private void begin(Actor clockwork, RecoveryRequests.Asked asked) {
        accounts.open(asked.address()).ifPresent(account -> {
            var id = UUID.randomUUID();
            steps.begin(clockwork, id, account, numbers.tag(id, asked.number()), messages.stopToken(id));
        });
    }

    private void tell(Actor clockwork, RecoverySteps.Untold untold) {
        var facts = untold.recovery().facts();
        steps.told(untold, messages.notices(untold, steps.colleagues(facts)));
    }

    /// The e-mail of the step. One that the mail server refuses, or does not say that it has, is tried a
    /// few times; of a link that may have arrived people are told as of one that has.
    private MailOutcome write(Actor clockwork, RecoverySteps.Untold unwritten) {
        boolean open = unwritten.recovery() instanceof Recovery.Open;
        var outcome = mail.send(
                open
                        ? messages.signInLink(
                                unwritten,
                                accounts.resetPath(
                                        clockwork, unwritten.recovery().facts()))
                        : messages.of(unwritten));
        switch (outcome) {
            case NOT_REACHED -> {}
            case SENT -> written(clockwork, unwritten, open);
            case UNSURE -> {
                if (unwritten.lastTry()) {
                    written(clockwork, unwritten, open);
                } else {
                    steps.writtenInVain(unwritten);
                }
            }
            case REFUSED -> {
                if (unwritten.lastTry()) {
                    steps.written(unwritten);
                } else {
                    steps.writtenInVain(unwritten);
                }
            }
        }
        return outcome;
    }

    private void written(Actor clockwork, RecoverySteps.Untold unwritten, boolean open) {
        steps.written(unwritten);
        if (open) {
            tell(clockwork, unwritten);
        }
    }
}
