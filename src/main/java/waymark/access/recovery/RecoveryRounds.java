package waymark.access.recovery;

import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.access.letters.Letterbox;
import waymark.kernel.Actor;
import waymark.web.Job;

/// The clock's rounds: looks who asked, opens what has waited for its day, and tells everybody concerned of each step.
/// The
/// link exists in its letter alone, so one that the mail server refused is made anew at the next round.
@Component
class RecoveryRounds {

    private final RecoveryRequests requests;
    private final RecoverySteps steps;
    private final RecoveryNumbers numbers;
    private final RecoveryLetters letters;
    private final RecoveryAccounts accounts;
    private final Letterbox letterbox;

    RecoveryRounds(
            RecoveryRequests requests,
            RecoverySteps steps,
            RecoveryNumbers numbers,
            RecoveryLetters letters,
            RecoveryAccounts accounts,
            Letterbox letterbox) {
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
        Job recoveryRound(RecoveryRounds rounds) {
            return Job.every(Duration.ofSeconds(5), "Recoveries", rounds::round);
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
        steps.untold(clockwork).forEach(untold -> tell(clockwork, untold));
    }

    private void begin(Actor clockwork, RecoveryRequests.Asked asked) {
        accounts.open(clockwork, asked.address()).ifPresent(account -> {
            var id = UUID.randomUUID();
            steps.begin(clockwork, id, account, numbers.tag(clockwork, id, asked.number()), letters.stopToken(id));
        });
    }

    private void tell(Actor clockwork, RecoverySteps.Untold untold) {
        var facts = untold.recovery().facts();
        if (untold.recovery() instanceof Recovery.Open) {
            var path = accounts.wayIn(clockwork, facts);
            if (!letterbox.send(letters.wayIn(untold.email(), path))) {
                return;
            }
        }
        var tidings = letters.tidings(untold, steps.colleagues(clockwork, facts));
        if (steps.told(clockwork, untold, tidings) && !(untold.recovery() instanceof Recovery.Open)) {
            letterbox.send(letters.of(untold));
        }
    }
}
