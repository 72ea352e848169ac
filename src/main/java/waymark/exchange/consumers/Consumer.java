package waymark.exchange.consumers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
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

    /// True where it has that capability now, however far it reaches.
    public boolean holds(Capability capability) {
        return status == ConsumerStatus.ACTIVE
                && scopes.stream().anyMatch(scope -> scope.live() && scope.capability() == capability);
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
                                grant(scope, Scope.PARTNERSHIP, scope.capability().reading()),
                                grant(scope, scope.reach(), scope.capability().writing())))
                        .toList());
    }

    private static Grant grant(ConsumerScope of, Scope scope, Set<Permission> permissions) {
        return new Grant(of.capability().key(), of.capability().words(), scope, permissions, Set.of());
    }
}
