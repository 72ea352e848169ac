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

/// The clock's rounds: looks who asked, opens what has waited for its day, tells everybody concerned of each step and
/// writes to the person. The link exists in its letter alone, so it is made anew for each try.
@Component
class RecoveryJob {

    private final RecoveryRequests requests;
    private final RecoverySteps steps;
    private final RecoveryNumbers numbers;
    private final RecoveryMessages letters;
    private final RecoveryAccounts accounts;
    private final MailTransport letterbox;

    RecoveryJob(
            RecoveryRequests requests,
            RecoverySteps steps,
            RecoveryNumbers numbers,
            RecoveryMessages letters,
            RecoveryAccounts accounts,
            MailTransport letterbox) {
        this.requests = requests;
        this.steps = steps;
        this.numbers = numbers;
        this.letters = letters;
        this.accounts = accounts;
        this.letterbox = letterbox;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job recoveryRound(RecoveryJob rounds) {
            return Job.every(Duration.ofSeconds(5), "Recoveries", rounds::round).waitingOutside();
        }

        @Bean
        Job forgetRecoveryRequests(RecoveryRequests requests) {
            return Job.every(Duration.ofHours(6), "Old recovery requests", requests::sweep);
        }
    }

    void round(Actor clockwork) {
        for (var id : requests.waiting(clockwork)) {
            requests.take(clockwork, id).ifPresent(asked -> begin(clockwork, asked));
        }
        steps.lapse(clockwork);
        steps.open(clockwork);
        for (var untold : steps.untold(clockwork)) {
            if (!(untold.recovery() instanceof Recovery.Open)) {
                tell(clockwork, untold);
            }
        }
        for (var unwritten : steps.unwritten(clockwork)) {
            if (write(clockwork, unwritten) == MailOutcome.NOT_REACHED) {
                return;
            }
        }
    }

    private void begin(Actor clockwork, RecoveryRequests.Asked asked) {
        accounts.open(clockwork, asked.address()).ifPresent(account -> {
            var id = UUID.randomUUID();
            steps.begin(clockwork, id, account, numbers.tag(clockwork, id, asked.number()), letters.stopToken(id));
        });
    }

    private void tell(Actor clockwork, RecoverySteps.Untold untold) {
        var facts = untold.recovery().facts();
        steps.told(clockwork, untold, letters.tidings(untold, steps.colleagues(clockwork, facts)));
    }

    /// The letter of the step. One that the mail server refuses, or does not say that it has, is tried a few times; of
    /// a link that may have arrived people are told as of one that has.
    private MailOutcome write(Actor clockwork, RecoverySteps.Untold unwritten) {
        boolean open = unwritten.recovery() instanceof Recovery.Open;
        var outcome = letterbox.send(
                open
                        ? letters.wayIn(
                                unwritten,
                                accounts.wayIn(clockwork, unwritten.recovery().facts()))
                        : letters.of(unwritten));
        switch (outcome) {
            case NOT_REACHED -> {}
            case SENT -> written(clockwork, unwritten, open);
            case UNSURE -> {
                if (unwritten.lastTry()) {
                    written(clockwork, unwritten, open);
                } else {
                    steps.writtenInVain(clockwork, unwritten);
                }
            }
            case REFUSED -> {
                if (unwritten.lastTry()) {
                    steps.written(clockwork, unwritten);
                } else {
                    steps.writtenInVain(clockwork, unwritten);
                }
            }
        }
        return outcome;
    }

    private void written(Actor clockwork, RecoverySteps.Untold unwritten, boolean open) {
        steps.written(clockwork, unwritten);
        if (open) {
            tell(clockwork, unwritten);
        }
    }
}
