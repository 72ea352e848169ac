package waymark.handovers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;

/// Hand-overs for other modules: the demonstration data sends and answers through it. The same rules and
/// row-level security apply as on the pages.
@Component
public class HandoverApi {

    private final HandoverOptions options;
    private final Handovers handovers;
    private final ReceiverAccess access;
    private final AnsweredInTime answered;

    HandoverApi(HandoverOptions options, Handovers handovers, ReceiverAccess access, AnsweredInTime answered) {
        this.options = options;
        this.handovers = handovers;
        this.access = access;
        this.answered = answered;
    }

    /// @param form fields as [HandoverForm] names them
    /// @param at the moment it is sent
    /// @return its reference, or the problems by field
    public Ruling<Ref> send(Actor.Person actor, FormData form, Instant at) {
        return options.rule(actor, form, at).map(event -> {
            handovers.send(actor, event);
            return event.transfer().ref();
        });
    }

    /// Accepts it for the actor, who is to be rung at that number.
    public Ruling<Ref> accept(Actor.Person actor, Ref ref, String phone, Instant at) {
        var handover = handovers.get(ref);
        return save(
                actor,
                access.holder(actor, handover, actor.id().toString(), phone)
                        .then(holder -> handover.accept(holder, at)));
    }

    /// @param because code of a reason
    public Ruling<Ref> decline(Actor.Person actor, Ref ref, String because, Instant at) {
        return save(actor, handovers.get(ref).decline(Coded.parse(DeclineReason.values(), because), at));
    }

    /// @param receiver code of an organisation that may refer
    public Ruling<Ref> passOn(Actor.Person actor, Ref ref, String receiver, Instant at) {
        var handover = handovers.get(ref);
        var transfer = handover.transfer();
        return save(
                actor,
                handover.passOn(
                        options.receiver(actor, transfer.area().code(), receiver, at),
                        at,
                        options.answerBy(actor, transfer.concern().urgency(), at)));
    }

    /// @param because code of a reason
    public Ruling<Ref> withdraw(Actor.Person actor, Ref ref, String because, Instant at) {
        return save(actor, handovers.get(ref).withdraw(Coded.parse(WithdrawReason.values(), because), at));
    }

    /// @param outcome code of the outcome
    /// @param because code of a reason where nothing further is done, else empty
    public Ruling<Ref> close(Actor.Person actor, Ref ref, String outcome, String because, Instant at) {
        Optional<NoActionReason> reason = Coded.parse(NoActionReason.values(), because);
        return save(actor, handovers.get(ref).close(Coded.parse(HandoverOutcome.values(), outcome), reason, at));
    }

    /// How many hand-overs each organisation answered in time, of those first sent on these days and answered or
    /// late: in words by code of the organisation. Who does not watch over them reads a percentage of whole
    /// quarters, and none where they are few.
    public Map<String, String> answeredInTime(Actor reader, LocalDate from, LocalDate to) {
        return answered.of(reader, from, to);
    }

    private Ruling<Ref> save(Actor actor, Ruling<HandoverEvent> ruling) {
        return ruling.then(event -> handovers.save(actor, event) instanceof Saved.Done<Handover>
                ? Ruling.agreed(event.transfer().ref())
                : Ruling.refused("", "Somebody else changed this first; look at it again"));
    }
}
