package waymark.handovers.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.access.AccessApi;
import waymark.handovers.Responders;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.jobs.Job;

/// Lets no hand-over wait unseen: half way, the receiver's first responders are reminded; at the time, the lead and the
/// sender are told; after half of it again, the coordinator. What nobody can answer is escalated at once.
@Component
class HandoverEscalation {

    private final WaitingHandovers watch;
    private final Responders responders;
    private final AccessApi access;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandoverEscalation(
            WaitingHandovers watch,
            Responders responders,
            AccessApi access,
            NoticeApi notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.watch = watch;
        this.responders = responders;
        this.access = access;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Often {

        @Bean
        Job handoversWaiting(HandoverEscalation escalation) {
            return Job.every(Duration.ofMinutes(2), "Hand-overs waiting", escalation::round);
        }
    }

    void round(Actor clockwork) {
        round(clockwork, clock.instant());
    }

    /// @param now so that a test need not wait
    void round(Actor clockwork, Instant now) {
        for (var row : watch.open(clockwork)) {
            transaction.executeWithoutResult(_ -> step(clockwork, row, now));
        }
    }

    private void step(Actor clockwork, OverdueHandover row, Instant now) {
        var people = responders.ids(clockwork, row.receiver());
        int due = row.due(now, people);
        if (due == row.stage() || !watch.step(clockwork, row, due, act(row, due), now)) {
            return;
        }
        if (row.state().equals("accepted")) {
            orphaned(clockwork, row, people);
            return;
        }
        if (due == OverdueHandover.REMINDED) {
            remind(clockwork, row, people);
        }
        if (due >= OverdueHandover.ESCALATED && row.stage() < OverdueHandover.ESCALATED) {
            boolean told = escalate(clockwork, row, people.isEmpty());
            due = told ? due : OverdueHandover.REPORTED;
        }
        if (due == OverdueHandover.REPORTED) {
            report(clockwork, row);
        }
    }

    private static String act(OverdueHandover row, int due) {
        if (row.state().equals("accepted")) {
            return "miss_handover_holder";
        }
        return switch (due) {
            case OverdueHandover.REMINDED -> "remind_handover";
            case OverdueHandover.ESCALATED -> "escalate_handover";
            default -> "report_handover";
        };
    }

    private void remind(Actor clockwork, OverdueHandover row, List<UUID> people) {
        if (row.state().equals("declined")) {
            tell(
                    clockwork,
                    List.of(row.sender()),
                    row.ref() + " is still with nobody: choose another organisation",
                    row);
        } else {
            tell(clockwork, people, row.ref() + " still waits for your answer; half of the time has passed", row);
        }
    }

    /// False where there is no lead to tell.
    private boolean escalate(Actor clockwork, OverdueHandover row, boolean nobody) {
        boolean declined = row.state().equals("declined");
        var lead = leads(clockwork, declined ? row.senderOrganisation() : row.receiver());
        var text = declined
                ? "%s was declined and is with nobody; its time has passed"
                : nobody || !row.mayRefer() ? "%s cannot be answered where it is" : "%s was not answered in time";
        tell(
                clockwork,
                List.of(row.sender()),
                text.formatted(row.ref()) + ": choose another organisation or ring",
                row);
        notices.tell(
                clockwork,
                lead,
                text.formatted(row.ref()) + ": see that somebody acts",
                declined ? "/handover" : "/handover/watch");
        return !lead.isEmpty();
    }

    private void report(Actor clockwork, OverdueHandover row) {
        notices.tell(
                clockwork,
                access.holders(clockwork, "coordinator", Scope.PARTNERSHIP),
                row.ref() + " is one of the hand-overs that wait past their time",
                "/handover/watch");
    }

    /// Whoever accepted has left or is no first responder any more.
    private void orphaned(Actor clockwork, OverdueHandover row, List<UUID> people) {
        var text = row.ref() + " has lost the person who had it: somebody else takes it over";
        tell(clockwork, people, text, row);
        var lead = leads(clockwork, row.receiver());
        notices.tell(clockwork, lead, text, "/handover/watch");
        if (people.isEmpty() || lead.isEmpty()) {
            report(clockwork, row);
            tell(
                    clockwork,
                    List.of(row.sender()),
                    row.ref() + " has lost the person who had it: ring the organisation",
                    row);
        }
    }

    private List<UUID> leads(Actor clockwork, String organisation) {
        return new ArrayList<>(access.holders(clockwork, "organisation_lead", Scope.organisation(organisation)));
    }

    private void tell(Actor clockwork, Collection<UUID> people, String text, OverdueHandover row) {
        notices.tell(clockwork, people, text, HandoverNotifier.path(row.ref()));
    }
}
