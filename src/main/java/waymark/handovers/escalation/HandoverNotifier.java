package waymark.handovers.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.handovers.HandoverEvent;
import waymark.handovers.HandoverOutcome;
import waymark.handovers.Receiver;
import waymark.handovers.Responders;
import waymark.handovers.TimeLeft;
import waymark.handovers.Transfer;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Notifies people of each step of a hand-over, in its transaction, by reference and area only. Nobody is
/// told of what they did themselves.
@Component
public class HandoverNotifier {

    /// A step that is recorded later than this notifies nobody.
    private static final Duration NEWS = Duration.ofHours(12);

    private final NoticeApi notices;
    private final Responders responders;
    private final AccessApi access;
    private final Clock clock;

    HandoverNotifier(NoticeApi notices, Responders responders, AccessApi access, Clock clock) {
        this.notices = notices;
        this.responders = responders;
        this.access = access;
        this.clock = clock;
    }

    @EventListener
    void on(HandoverEvent event) {
        if (!(event instanceof HandoverEvent.Sent)) {
            notices.done(event.transfer().ref()); // this step answers the notices before it
        }
        if (event.at().isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        var ref = event.transfer().ref();
        switch (event) {
            case HandoverEvent.Sent sent ->
                arrived(sent.transfer(), sent.transfer().receiver());
            case HandoverEvent.PassedOn on -> {
                arrived(on.transfer().to(on.to(), on.at(), on.answerBy()), on.to());
                tell(
                        receivers(on.transfer().receiver()),
                        ref + " went to another organisation; nothing is left to do",
                        "/handover");
            }
            case HandoverEvent.Accepted accepted ->
                tell(
                        List.of(
                                accepted.transfer().sender().id(),
                                accepted.holder().id()),
                        ref + " was accepted: it shows who has it and where to ring",
                        path(ref));
            case HandoverEvent.TakenOver taken ->
                tell(
                        List.of(taken.transfer().sender().id(), taken.holder().id()),
                        ref + " is with another first responder now",
                        path(ref));
            case HandoverEvent.Declined declined ->
                tell(
                        List.of(declined.transfer().sender().id()),
                        ref + " was declined: choose another organisation",
                        path(ref) + "/receiver");
            case HandoverEvent.Withdrawn withdrawn ->
                tell(receivers(withdrawn.transfer().receiver()), ref + " was withdrawn by its sender", path(ref));
            case HandoverEvent.Closed closed -> closed(closed);
        }
    }

    private void arrived(Transfer transfer, Receiver receiver) {
        tell(
                receivers(receiver),
                "%s (%s) waits for your answer %s"
                        .formatted(
                                transfer.ref(),
                                transfer.area().name(),
                                "until " + TimeLeft.when(clock.instant(), transfer.answerBy())),
                path(transfer.ref()));
    }

    /// A sender who was not reached may be off duty, so their lead is told that the concern was closed
    /// without them.
    private void closed(HandoverEvent.Closed event) {
        var people = new ArrayList<UUID>();
        people.add(event.transfer().sender().id());
        tell(
                people,
                event.transfer().ref() + " is closed: see the outcome",
                path(event.transfer().ref()));
        if (event.outcome() == HandoverOutcome.NOT_REACHED) {
            tell(
                    access.holders(
                            CurrentActor.now(),
                            "organisation_lead",
                            Scope.organisation(event.transfer().sender().organisation())),
                    event.transfer().ref() + ", sent by one of your people, was closed because they were not reached",
                    "/handover");
        }
    }

    private List<UUID> receivers(Receiver receiver) {
        return responders.ids(CurrentActor.now(), receiver.code());
    }

    private void tell(Collection<UUID> people, String text, String path) {
        Actor actor = CurrentActor.now();
        notices.tell(
                actor,
                people.stream().filter(person -> !person.equals(actor.id())).toList(),
                text,
                path);
    }

    /// The address of a hand-over's page.
    public static String path(Ref ref) {
        return "/handover/" + ref;
    }
}
