package waymark.handovers;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// A concern handed by a professional who may not refer to a first responder. Somebody has it in every state:
/// the receiver while it is sent, the sender once it was declined, a named person once it was accepted.
public sealed interface Handover {

    /// Sender, receiver and contents.
    Transfer transfer();

    /// The state in words.
    default String state() {
        return switch (this) {
            case Sent _ -> "Waiting for an answer";
            case Declined _ -> "Declined";
            case Accepted _ -> "Accepted";
            case Withdrawn _ -> "Withdrawn";
            case Closed _ -> "Closed";
        };
    }

    /// The state in a sentence, for somebody who expected another state.
    default String sentence() {
        var receiver = transfer().receiver().name();
        return switch (this) {
            case Sent _ -> "It waits for an answer from %s".formatted(receiver);
            case Declined declined ->
                "%s declined it: %s".formatted(receiver, declined.because().words());
            case Accepted accepted ->
                "%s of %s accepted it".formatted(accepted.holder().name(), receiver);
            case Withdrawn _ -> "Its sender withdrew it";
            case Closed closed -> "It is closed: %s".formatted(closed.outcome().words());
        };
    }

    /// Waits for an answer.
    record Sent(Transfer transfer) implements Handover {}

    /// The receiver declined: the sender chooses another.
    record Declined(Transfer transfer, DeclineReason because) implements Handover {}

    /// A first responder has it, by name.
    record Accepted(Transfer transfer, Holder holder) implements Handover {}

    /// Withdrawn by its sender.
    record Withdrawn(Transfer transfer, WithdrawReason because) implements Handover {}

    /// Closed: the sender knows the outcome.
    ///
    /// @param because why nothing further is done; null for any other outcome
    record Closed(
            Transfer transfer,
            Holder holder,
            HandoverOutcome outcome,
            @Nullable NoActionReason because) implements Handover {}

    /// True while the sender may send it to another organisation or withdraw it.
    default boolean withSender() {
        return this instanceof Sent || this instanceof Declined;
    }

    /// True while a first responder of its receiver may accept it. One that was declined may still be
    /// accepted until it is sent to another organisation.
    default boolean acceptable() {
        return withSender();
    }

    /// Makes a new one. Refused if its choices contradict each other or its receiver may not refer.
    ///
    /// @param kinds the sender's organisation belongs to
    static Ruling<HandoverEvent.Sent> send(Transfer transfer, Set<LawfulBasis.Kind> kinds) {
        var problems = new Problems();
        Phone.check(transfer.sender().phone(), "phone", problems);
        transfer.sender().reachable().check(problems);
        problems.when(
                !problems.any() && !transfer.sender().reachable().within(transfer.sent(), transfer.answerBy()),
                "days",
                "It is to be answered by %s; choose times before that at which you can be rung"
                        .formatted(TimeLeft.when(transfer.sent(), transfer.answerBy())));
        transfer.concern().check(kinds, problems);
        mayRefer(transfer.receiver(), "receiver", problems);
        return problems.or(() -> new HandoverEvent.Sent(transfer, transfer.sent()));
    }

    /// Sends it to another receiver, with a new time to answer.
    default Ruling<HandoverEvent> passOn(Receiver to, Instant now, Instant answerBy) {
        if (!withSender()) {
            return settled();
        }
        var problems = new Problems();
        problems.when(
                to.code().equals(transfer().receiver().code()),
                "receiver",
                "It is with them already; choose another organisation");
        mayRefer(to, "receiver", problems);
        return problems.or(() -> new HandoverEvent.PassedOn(transfer(), to, now, answerBy));
    }

    /// Accepts it for a named person. Refused if the organisation may not refer any more: it then declines,
    /// so that the sender can choose another.
    default Ruling<HandoverEvent> accept(Holder holder, Instant now) {
        if (!acceptable()) {
            return settled();
        }
        var problems = new Problems();
        Phone.check(holder.phone(), "phone", problems);
        problems.when(
                !transfer().receiver().mayRefer(),
                "",
                "Your organisation may no longer refer, so it cannot accept. Decline it, and the sender chooses another");
        return problems.or(() -> new HandoverEvent.Accepted(transfer(), holder, now));
    }

    default Ruling<HandoverEvent> decline(Optional<DeclineReason> because, Instant now) {
        if (!(this instanceof Sent)) {
            return settled();
        }
        return new Problems()
                .when(because.isEmpty(), "because", "Choose why you decline")
                .or(() -> new HandoverEvent.Declined(transfer(), because.orElseThrow(), now));
    }

    default Ruling<HandoverEvent> withdraw(Optional<WithdrawReason> because, Instant now) {
        if (!withSender()) {
            return settled();
        }
        return new Problems()
                .when(because.isEmpty(), "because", "Choose why you withdraw it")
                .or(() -> new HandoverEvent.Withdrawn(transfer(), because.orElseThrow(), now));
    }

    /// Gives it to a colleague in the organisation, when the person who had it is away or has left.
    default Ruling<HandoverEvent> takeOver(Holder next, Instant now) {
        if (!(this instanceof Accepted accepted)) {
            return settled();
        }
        var problems = new Problems();
        Phone.check(next.phone(), "phone", problems);
        problems.when(next.id().equals(accepted.holder().id()), "holder", "They have it already; choose somebody else");
        problems.when(
                !transfer().receiver().mayRefer(),
                "",
                "Your organisation may no longer refer, so it cannot change hands. Ring the sender, and record the outcome");
        return problems.or(() -> new HandoverEvent.TakenOver(transfer(), next, now));
    }

    /// Closes it with its outcome.
    default Ruling<HandoverEvent> close(
            Optional<HandoverOutcome> outcome, Optional<NoActionReason> because, Instant now) {
        if (!(this instanceof Accepted)) {
            return settled();
        }
        boolean nothing =
                outcome.filter(HandoverOutcome.NO_FURTHER_ACTION::equals).isPresent();
        return new Problems()
                .when(outcome.isEmpty(), "outcome", "Choose the outcome")
                .when(nothing && because.isEmpty(), "because", "Choose why nothing further is done")
                .when(
                        outcome.filter(HandoverOutcome.NOTIFIED::equals).isPresent()
                                && transfer().concern().age() == Age.CHILD,
                        "outcome",
                        "A child is referred without consent; a duty-to-notify report is about an adult")
                .or(() -> new HandoverEvent.Closed(
                        transfer(), outcome.orElseThrow(), nothing ? because.orElseThrow() : null, now));
    }

    private <E> Ruling<E> settled() {
        return Ruling.refused("", "This hand-over has moved on: %s".formatted(state().toLowerCase(Locale.UK)));
    }

    private static void mayRefer(Receiver receiver, String field, Problems problems) {
        problems.when(
                !receiver.mayRefer(),
                field,
                "%s may not refer a person today; choose another organisation".formatted(receiver.name()));
    }
}
