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
import waymark.handovers.Outcome;
import waymark.handovers.Receiver;
import waymark.handovers.Responders;
import waymark.handovers.TimeLeft;
import waymark.handovers.Transfer;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;

/// Tells people how a hand-over moves on, in the transaction in which it does. By reference and area only. Nobody is
/// told of what they did themselves.
@Component
public class HandoverNotifier {

    /// Older than this is history when it is written down, and no news.
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
            notices.done(event.route().ref()); // what was asked before this step is answered by it
        }
        if (event.at().isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        var ref = event.route().ref();
        switch (event) {
            case HandoverEvent.Sent sent -> arrived(sent.route(), sent.route().receiver());
            case HandoverEvent.PassedOn on -> {
                arrived(on.route().to(on.to(), on.at(), on.answerBy()), on.to());
                tell(
                        receivers(on.route().receiver()),
                        ref + " went to another organisation; nothing is left to do",
                        "/handover");
            }
            case HandoverEvent.Accepted accepted ->
                tell(
                        List.of(
                                accepted.route().sender().id(),
                                accepted.holder().id()),
                        ref + " was accepted: it shows who has it and where to ring",
                        path(ref));
            case HandoverEvent.TakenOver taken ->
                tell(
                        List.of(taken.route().sender().id(), taken.holder().id()),
                        ref + " is with another first responder now",
                        path(ref));
            case HandoverEvent.Declined declined ->
                tell(
                        List.of(declined.route().sender().id()),
                        ref + " was declined: choose another organisation",
                        path(ref) + "/receiver");
            case HandoverEvent.Withdrawn withdrawn ->
                tell(receivers(withdrawn.route().receiver()), ref + " was taken back by its sender", path(ref));
            case HandoverEvent.Closed closed -> closed(closed);
        }
    }

    private void arrived(Transfer route, Receiver receiver) {
        tell(
                receivers(receiver),
                "%s (%s) waits for your answer %s"
                        .formatted(
                                route.ref(),
                                route.area().name(),
                                "until " + TimeLeft.when(clock.instant(), route.answerBy())),
                path(route.ref()));
    }

    /// A sender who was not reached may be off duty: their lead hears that the concern was closed without them.
    private void closed(HandoverEvent.Closed event) {
        var people = new ArrayList<UUID>();
        people.add(event.route().sender().id());
        tell(
                people,
                event.route().ref() + " is closed: see the outcome",
                path(event.route().ref()));
        if (event.outcome() == Outcome.NOT_REACHED) {
            tell(
                    access.holders(
                            CurrentActor.now(),
                            "organisation_lead",
                            Scope.organisation(event.route().sender().organisation())),
                    event.route().ref() + ", sent by one of your people, was closed because they were not reached",
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

    public static String path(Ref ref) {
        return "/handover/" + ref;
    }
}
