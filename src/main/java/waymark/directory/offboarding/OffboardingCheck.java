package waymark.directory.offboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.directory.people.People;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;

/// Every night: who has left and holds something all the same, because it came to them between the recording and their
/// last
/// day, or they left before leavings were handed over. Whoever looks after their organisation's people is told on the
/// first night and then every week, until somebody else has it.
@Component
class OffboardingCheck {

    private static final int WEEK = 7;

    private final PersonOffboarding leaving;
    private final People people;
    private final AccessApi access;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OffboardingCheck(
            PersonOffboarding leaving,
            People people,
            AccessApi access,
            NoticeApi notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.leaving = leaving;
        this.people = people;
        this.access = access;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        Job whatLeaversStillHold(OffboardingCheck leftovers) {
            return Job.daily(LocalTime.of(0, 40), "What leavers still hold", leftovers::tell);
        }
    }

    void tell(Actor clockwork) {
        var today = LocalDate.now(clock);
        transaction.executeWithoutResult(_ -> people.gone(clockwork, today).stream()
                .filter(gone -> ChronoUnit.DAYS.between(gone.lastDay(), today) % WEEK == 1)
                .forEach(gone -> tell(clockwork, gone)));
    }

    private void tell(Actor clockwork, Leaver gone) {
        int things = leaving.held(clockwork, gone).size();
        if (things > 0) {
            notices.tell(
                    clockwork,
                    keepers(clockwork, gone.person().organisation()),
                    "%s has left and still holds %s: hand over"
                            .formatted(gone.person().ref(), things == 1 ? "one thing" : things + " things"),
                    "/directory/people/" + gone.person().ref() + "/ending");
        }
    }

    private List<UUID> keepers(Actor clockwork, String organisation) {
        var leads = access.holders(clockwork, "organisation_lead", Scope.organisation(organisation));
        return leads.isEmpty() ? access.holders(clockwork, "coordinator", Scope.PARTNERSHIP) : leads;
    }
}
