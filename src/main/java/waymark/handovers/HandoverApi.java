package waymark.handovers;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// The door of hand-overs for other modules: the demonstration world sends and answers through it. The same rules and
/// row policies hold as on the pages.
@Component
public class HandoverApi {

    private final HandoverOptions sending;
    private final Handovers handovers;
    private final ReceiverAccess answering;

    HandoverApi(HandoverOptions sending, Handovers handovers, ReceiverAccess answering) {
        this.sending = sending;
        this.handovers = handovers;
        this.answering = answering;
    }

    /// @param at the moment it is sent
    /// @return its reference, or the problems by field
    public Ruling<Ref> send(Actor.Person actor, HandoverForm form, Instant at) {
        return switch (sending.rule(actor, form, at)) {
            case Ruling.Refused(var problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(var event) -> {
                handovers.send(actor, (HandoverEvent.Sent) event);
                yield Ruling.agreed(event.route().ref());
            }
        };
    }

    /// By the actor, who is to be rung at that number.
    public Ruling<Ref> accept(Actor.Person actor, Ref ref, String phone, Instant at) {
        var handover = handovers.get(actor, ref);
        return switch (answering.holder(actor, handover, actor.id().toString(), phone)) {
            case Ruling.Refused(var problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(var holder) -> save(actor, handover.accept(holder, at));
        };
    }

    /// @param because code of a reason
    public Ruling<Ref> decline(Actor.Person actor, Ref ref, String because, Instant at) {
        return save(actor, handovers.get(actor, ref).decline(Coded.parse(DeclineReason.values(), because), at));
    }

    /// @param receiver code of an organisation that may refer
    public Ruling<Ref> passOn(Actor.Person actor, Ref ref, String receiver, Instant at) {
        var handover = handovers.get(actor, ref);
        var route = handover.route();
        return save(
                actor,
                handover.passOn(
                        sending.receiver(actor, route.area().code(), receiver, at),
                        at,
                        sending.answerBy(actor, route.concern().urgency(), at)));
    }

    /// @param because code of a reason
    public Ruling<Ref> withdraw(Actor.Person actor, Ref ref, String because, Instant at) {
        return save(actor, handovers.get(actor, ref).withdraw(Coded.parse(WithdrawReason.values(), because), at));
    }

    /// @param outcome code of what became of it
    /// @param because code of a reason where nothing further is done, else empty
    public Ruling<Ref> close(Actor.Person actor, Ref ref, String outcome, String because, Instant at) {
        Optional<NoActionReason> reason = Coded.parse(NoActionReason.values(), because);
        return save(actor, handovers.get(actor, ref).close(Coded.parse(Outcome.values(), outcome), reason, at));
    }

    private Ruling<Ref> save(Actor actor, Ruling<HandoverEvent> ruling) {
        return switch (ruling) {
            case Ruling.Refused(var problems) -> new Ruling.Refused<>(problems);
            case Ruling.Agreed(var event) ->
                switch (handovers.save(actor, event)) {
                    case Saved.Done<Handover> _ -> Ruling.agreed(event.route().ref());
                    case Saved.Stale<Handover> _ ->
                        new Ruling.Refused<>(
                                java.util.List.of(new Problem("", "Somebody was first; look at it again")));
                };
        };
    }
}
