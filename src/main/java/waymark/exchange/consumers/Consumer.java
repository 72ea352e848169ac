package waymark.exchange.consumers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// A system of a partner that asks for data.
///
/// @param organisation code of the partner whose system it is
/// @param statusWhy the reason of the last change of status, or empty
/// @param scopes all that were ever given, the newest last
public record Consumer(
        UUID id,
        Ref ref,
        int version,
        String name,
        String organisation,
        String purpose,
        String contactName,
        String contactEmail,
        ConsumerStatus status,
        String statusWhy,
        Approval approval,
        List<ConsumerScope> scopes) {

    public Consumer {
        scopes = List.copyOf(scopes);
    }

    /// Where an administrator reads about it.
    public String path() {
        return "/consumers/" + ref;
    }

    /// How many scopes hold now.
    long inForce() {
        return status == ConsumerStatus.ACTIVE
                ? scopes.stream().filter(ConsumerScope::live).count()
                : 0;
    }

    /// True where it has that capability now, however far it reaches.
    public boolean holds(Capability capability) {
        return status == ConsumerStatus.ACTIVE
                && scopes.stream().anyMatch(scope -> scope.live() && scope.capability() == capability);
    }

    /// The same, as somebody saw it who had that version before them.
    Consumer at(int seen) {
        return new Consumer(
                id,
                ref,
                seen,
                name,
                organisation,
                purpose,
                contactName,
                contactEmail,
                status,
                statusWhy,
                approval,
                scopes);
    }

    /// Approved by a second administrator, with all that waits and that this person may approve.
    ///
    /// @param keys of it
    Ruling<ConsumerEvent> approve(Actor.Person who, List<ConsumerKey> keys) {
        boolean waits = waiting(keys).findAny().isPresent();
        boolean may = waiting(keys).anyMatch(one -> one.mayGive(who));
        boolean first = status != ConsumerStatus.PROPOSED || approval.mayGive(who);
        return new Problems()
                .when(status == ConsumerStatus.ENDED, "", "Its access has ended")
                .when(!waits, "", "Nothing waits for a second administrator")
                .when(
                        waits && (!may || !first),
                        "",
                        "Somebody of your own organisation added it. An administrator of another has to approve it")
                .or(() -> new ConsumerEvent.Approved(this, who));
    }

    /// What waits for a second administrator: itself, its keys and its scopes.
    Stream<Approval> waiting(List<ConsumerKey> keys) {
        return Stream.of(
                        status == ConsumerStatus.PROPOSED ? Stream.of(approval) : Stream.<Approval>empty(),
                        keys.stream().filter(key -> key.endedAt() == null).map(ConsumerKey::approval),
                        scopes.stream().filter(scope -> scope.endedAt() == null).map(ConsumerScope::approval))
                .flatMap(all -> all)
                .filter(one -> !one.given());
    }

    /// Suspended, let go on, or ended for good.
    Ruling<ConsumerEvent> become(ConsumerStatus wanted, String why) {
        return new Problems()
                .when(status == ConsumerStatus.ENDED, "", "Its access has ended, and nobody gives it back")
                .when(wanted == status || wanted == ConsumerStatus.PROPOSED, "status", "Choose what is to become of it")
                .when(
                        status == ConsumerStatus.PROPOSED && wanted != ConsumerStatus.ENDED,
                        "status",
                        "A second administrator approves it first")
                .when(why.isEmpty(), "why", "Say why, in a sentence")
                .tooLong("why", why, "The reason", 500)
                .or(() -> new ConsumerEvent.StatusChanged(this, wanted, why));
    }

    /// A scope is proposed for it.
    Ruling<ConsumerEvent> give(NewScope scope, Actor.Person who) {
        boolean there = scopes.stream()
                .anyMatch(one -> one.endedAt() == null
                        && one.capability() == scope.capability()
                        && one.reach().equals(scope.reach()));
        return new Problems()
                .when(status == ConsumerStatus.ENDED, "", "Its access has ended")
                .when(there, "capability", "It has that already, or it waits to be approved")
                .or(() -> new ConsumerEvent.ScopeAdded(this, scope, who));
    }

    /// Who acts in its requests: with what it holds now, which is nothing where it is not active. What every member
    /// reads is held for the whole partnership, as the row policies ask for it; how far a consumer reads of that is
    /// held by the views of the API.
    public Actor.Consumer actor() {
        return new Actor.Consumer(
                id,
                ref,
                name,
                organisation,
                scopes.stream()
                        .filter(scope -> status == ConsumerStatus.ACTIVE && scope.live())
                        .flatMap(scope -> Stream.of(
                                grant(
                                        scope,
                                        Scope.PARTNERSHIP,
                                        scope.capability().reading()),
                                grant(scope, scope.reach(), scope.capability().writing())))
                        .toList());
    }

    private static Grant grant(ConsumerScope of, Scope scope, Set<Permission> permissions) {
        return new Grant(of.capability().key(), of.capability().words(), scope, permissions, Set.of());
    }
}
