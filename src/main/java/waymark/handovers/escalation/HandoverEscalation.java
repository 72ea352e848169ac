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

/// Escalates hand-overs that nobody answers: at half time it reminds the receiver's first responders, at the
/// end it tells their lead and the sender, and after half of the time again the coordinator. One that nobody
/// can answer is escalated at once.
@Component
class HandoverEscalation {

    private final WaitingHandovers waiting;
    private final Responders responders;
    private final AccessApi access;
    private final NoticeApi notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandoverEscalation(
            WaitingHandovers waiting,
            Responders responders,
            AccessApi access,
            NoticeApi notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.waiting = waiting;
        this.responders = responders;
        this.access = access;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Job handoversWaiting(HandoverEscalation escalation) {
            return Job.every(Duration.ofMinutes(2), "Hand-overs waiting", escalation::run);
        }
    }

    void run(Actor system) {
        run(system, clock.instant());
    }

    /// @param now given by tests, which do not wait
    void run(Actor system, Instant now) {
        for (var row : waiting.open()) {
            transaction.executeWithoutResult(_ -> step(system, row, now));
        }
    }

    private void step(Actor system, OverdueHandover row, Instant now) {
        var people = responders.ids(system, row.receiver());
        int due = row.due(now, people);
        if (due == row.stage() || !waiting.step(system, row, due, act(row, due), now)) {
            return;
        }
        if (row.state().equals("accepted")) {
            orphaned(system, row, people);
            return;
        }
        if (due == OverdueHandover.REMINDED) {
            remind(system, row, people);
        }
        if (due >= OverdueHandover.ESCALATED && row.stage() < OverdueHandover.ESCALATED) {
            boolean told = escalate(system, row, people.isEmpty());
            due = told ? due : OverdueHandover.REPORTED;
        }
        if (due == OverdueHandover.REPORTED) {
            report(system, row);
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

    private void remind(Actor system, OverdueHandover row, List<UUID> people) {
        if (row.state().equals("declined")) {
            tell(system, List.of(row.sender()), row.ref() + " is still with nobody: choose another organisation", row);
        } else {
            tell(system, people, row.ref() + " still waits for your answer; half of the time has passed", row);
        }
    }

    /// False if the organisation has no lead to tell.
    private boolean escalate(Actor system, OverdueHandover row, boolean nobody) {
        boolean declined = row.state().equals("declined");
        var lead = leads(system, declined ? row.senderOrganisation() : row.receiver());
        var text = declined
                ? "%s was declined and is with nobody; its time has passed"
                : nobody || !row.mayRefer() ? "%s cannot be answered where it is" : "%s was not answered in time";
        tell(system, List.of(row.sender()), text.formatted(row.ref()) + ": choose another organisation or ring", row);
        notices.tell(
                system,
                lead,
                text.formatted(row.ref()) + ": see that somebody acts",
                declined ? "/handover" : "/handover/watch");
        return !lead.isEmpty();
    }

    private void report(Actor system, OverdueHandover row) {
        notices.tell(
                system,
                access.holders(system, "coordinator", Scope.PARTNERSHIP),
                row.ref() + " is overdue",
                "/handover/watch");
    }

    /// The person who accepted has left or is not a first responder any more.
    private void orphaned(Actor system, OverdueHandover row, List<UUID> people) {
        var text = row.ref() + " has lost the person who had it: somebody else takes it over";
        tell(system, people, text, row);
        var lead = leads(system, row.receiver());
        notices.tell(system, lead, text, "/handover/watch");
        if (people.isEmpty() || lead.isEmpty()) {
            report(system, row);
            tell(
                    system,
                    List.of(row.sender()),
                    row.ref() + " has lost the person who had it: ring the organisation",
                    row);
        }
    }

    private List<UUID> leads(Actor system, String organisation) {
        return new ArrayList<>(access.holders(system, "organisation_lead", Scope.organisation(organisation)));
    }

    private void tell(Actor system, Collection<UUID> people, String text, OverdueHandover row) {
        notices.tell(system, people, text, HandoverNotifier.path(row.ref()));
    }
}
