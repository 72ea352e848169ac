package waymark.exchange.consumers;

import java.util.UUID;
import waymark.kernel.Actor;

/// What may be saved of a consumer. Each names the version that was seen, so that nobody approves what was added
/// meanwhile.
sealed interface ConsumerEvent {

    Consumer before();

    /// Approved in the name of a second administrator: itself where it waits, and each key and scope that waits and
    /// somebody of another organisation added.
    record Approved(Consumer before, Actor.Person by) implements ConsumerEvent {}

    /// Suspended, active again, or ended for good.
    record StatusChanged(Consumer before, ConsumerStatus now, String why) implements ConsumerEvent {}

    record KeyAdded(Consumer before, NewKey key, Actor.Person by) implements ConsumerEvent {}

    record KeyEnded(Consumer before, UUID key) implements ConsumerEvent {}

    record ScopeAdded(Consumer before, NewScope scope, Actor.Person by) implements ConsumerEvent {}

    record ScopeEnded(Consumer before, UUID scope) implements ConsumerEvent {}

    /// The act in the audit log.
    default String act() {
        return switch (this) {
            case Approved _ -> "approve_consumer";
            case StatusChanged changed ->
                switch (changed.now()) {
                    case SUSPENDED -> "suspend_consumer";
                    case ENDED -> "end_consumer";
                    case ACTIVE, PROPOSED -> "resume_consumer";
                };
            case KeyAdded _ -> "add_consumer_key";
            case KeyEnded _ -> "end_consumer_key";
            case ScopeAdded _ -> "add_consumer_scope";
            case ScopeEnded _ -> "end_consumer_scope";
        };
    }

    /// What changed, for the audit log.
    default String field() {
        return switch (this) {
            case Approved _, StatusChanged _ -> "status";
            case KeyAdded _, KeyEnded _ -> "key";
            case ScopeAdded added ->
                added.scope().capability().key() + "@" + added.scope().reach().word();
            case ScopeEnded _ -> "scope";
        };
    }
}
