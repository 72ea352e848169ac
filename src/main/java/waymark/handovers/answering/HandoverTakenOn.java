package waymark.handovers.answering;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.audit.History.Change;
import waymark.handovers.ConcernTakenOn;
import waymark.handovers.Handover;
import waymark.handovers.HandoverHistory;
import waymark.handovers.ReceiverAccess;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.notices.NoticeApi;

/// Tells the sender of a hand-over that it was taken on as a case. Who opens the case has to answer for the
/// hand-over: a reference that they may not open changes nothing.
@Component
class HandoverTakenOn {

    private final ReceiverAccess access;
    private final HandoverHistory history;
    private final NoticeApi notices;
    private final Clock clock;

    HandoverTakenOn(ReceiverAccess access, HandoverHistory history, NoticeApi notices, Clock clock) {
        this.access = access;
        this.history = history;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(ConcernTakenOn event) {
        if (event.source().value().startsWith("HO-") && CurrentActor.now() instanceof Actor.Person actor) {
            access.find(actor, event.source()).ifPresent(handover -> tell(actor, event, handover));
        }
    }

    private void tell(Actor.Person actor, ConcernTakenOn event, Handover handover) {
        var transfer = handover.transfer();
        history.append(
                actor,
                Change.of("take_handover_on_as_case", transfer.ref(), transfer.version(), List.of()),
                transfer.id(),
                transfer.receiver().code(),
                "",
                clock.instant());
        notices.tell(
                actor,
                List.of(transfer.sender().id()),
                "%s was taken on as a case by %s".formatted(transfer.ref(), event.organisation()),
                "/handover/" + transfer.ref());
    }
}
