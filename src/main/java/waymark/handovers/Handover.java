package waymark.handovers;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// A concern on its way from a professional who may not refer to a first responder. It is with somebody at every
/// moment: its receiver while it is sent, its sender once it was declined, a named person once it was accepted.
public sealed interface Handover {

    Transfer route();

    /// One word for lists.
    String state();

    /// Waits for an answer.
    record Sent(Transfer route) implements Handover {
        @Override
        public String state() {
            return "Waits for an answer";
        }
    }

    /// The receiver will not act: the sender chooses another.
    record Declined(Transfer route, DeclineReason because) implements Handover {
        @Override
        public String state() {
            return "Declined";
        }
    }

    /// A first responder has it, by name.
    record Accepted(Transfer route, Holder holder) implements Handover {
        @Override
        public String state() {
            return "Accepted";
        }
    }

    /// Taken back by its sender.
    record Withdrawn(Transfer route, WithdrawReason because) implements Handover {
        @Override
        public String state() {
            return "Withdrawn";
        }
    }

    /// The sender knows what became of it.
    ///
    /// @param because null but where there is no further action
    record Closed(
            Transfer route,
            Holder holder,
            Outcome outcome,
            @Nullable NoActionReason because) implements Handover {
        @Override
        public String state() {
            return "Closed";
        }
    }

    /// True while the sender may send it elsewhere or take it back.
    default boolean withSender() {
        return this instanceof Sent || this instanceof Declined;
    }

    /// True while a first responder of its receiver may accept it. One that was declined may be accepted after all
    /// until it has gone elsewhere.
    default boolean acceptable() {
        return withSender();
    }

    /// A new one. Refused where its choices do not fit together, and where its receiver may not refer.
    ///
    /// @param kinds of organisation that the sender's is
    static Ruling<HandoverEvent> send(Transfer route, Set<LawfulBasis.Kind> kinds) {
        var problems = new Problems();
        Phone.check(route.sender().phone(), "phone", problems);
        route.sender().reachable().check(problems);
        problems.when(
                !problems.any() && !route.sender().reachable().within(route.sent(), route.answerBy()),
                "days",
                "It is to be answered by %s; choose times before that at which you can be rung"
                        .formatted(TimeLeft.when(route.sent(), route.answerBy())));
        route.concern().check(kinds, problems);
        mayRefer(route.receiver(), "receiver", problems);
        return problems.or(() -> new HandoverEvent.Sent(route, route.sent()));
    }

    /// To another receiver, with a time to answer of its own.
    default Ruling<HandoverEvent> passOn(Receiver to, Instant now, Instant answerBy) {
        if (!withSender()) {
            return settled();
        }
        var problems = new Problems();
        problems.when(
                to.code().equals(route().receiver().code()),
                "receiver",
                "It is with them already; choose another organisation");
        mayRefer(to, "receiver", problems);
        return problems.or(() -> new HandoverEvent.PassedOn(route(), to, now, answerBy));
    }

    /// By a named person. Refused once the organisation may no longer refer: it declines, so that the sender can
    /// choose.
    default Ruling<HandoverEvent> accept(Holder holder, Instant now) {
        if (!acceptable()) {
            return settled();
        }
        var problems = new Problems();
        Phone.check(holder.phone(), "phone", problems);
        problems.when(
                !route().receiver().mayRefer(),
                "",
                "Your organisation may no longer refer, so it cannot accept. Decline it, and the sender chooses another");
        return problems.or(() -> new HandoverEvent.Accepted(route(), holder, now));
    }

    default Ruling<HandoverEvent> decline(Optional<DeclineReason> because, Instant now) {
        if (!(this instanceof Sent)) {
            return settled();
        }
        return new Problems()
                .when(because.isEmpty(), "because", "Choose why you decline")
                .or(() -> new HandoverEvent.Declined(route(), because.orElseThrow(), now));
    }

    default Ruling<HandoverEvent> withdraw(Optional<WithdrawReason> because, Instant now) {
        if (!withSender()) {
            return settled();
        }
        return new Problems()
                .when(because.isEmpty(), "because", "Choose why you take it back")
                .or(() -> new HandoverEvent.Withdrawn(route(), because.orElseThrow(), now));
    }

    /// Within the organisation: whoever had it is away or has left.
    default Ruling<HandoverEvent> takeOver(Holder next, Instant now) {
        if (!(this instanceof Accepted accepted)) {
            return settled();
        }
        var problems = new Problems();
        Phone.check(next.phone(), "phone", problems);
        problems.when(next.id().equals(accepted.holder().id()), "holder", "They have it already; choose somebody else");
        problems.when(
                !route().receiver().mayRefer(),
                "",
                "Your organisation may no longer refer, so it cannot change hands. Ring the sender, and record the outcome");
        return problems.or(() -> new HandoverEvent.TakenOver(route(), next, now));
    }

    /// With what became of it.
    default Ruling<HandoverEvent> close(Optional<Outcome> outcome, Optional<NoActionReason> because, Instant now) {
        if (!(this instanceof Accepted)) {
            return settled();
        }
        boolean nothing = outcome.filter(Outcome.NO_FURTHER_ACTION::equals).isPresent();
        return new Problems()
                .when(outcome.isEmpty(), "outcome", "Choose the outcome")
                .when(nothing && because.isEmpty(), "because", "Choose why nothing further is done")
                .when(
                        outcome.filter(Outcome.NOTIFIED::equals).isPresent()
                                && route().concern().age() == Age.CHILD,
                        "outcome",
                        "A child is referred without consent; a duty-to-notify report is about an adult")
                .or(() -> new HandoverEvent.Closed(
                        route(), outcome.orElseThrow(), nothing ? because.orElseThrow() : null, now));
    }

    private <E> Ruling<E> settled() {
        return Ruling.refused(
                "", "This hand-over has moved on: %s".formatted(state().toLowerCase(java.util.Locale.UK)));
    }

    private static void mayRefer(Receiver receiver, String field, Problems problems) {
        problems.when(
                !receiver.mayRefer(),
                field,
                "%s may not refer a person today; choose another organisation".formatted(receiver.name()));
    }
}
