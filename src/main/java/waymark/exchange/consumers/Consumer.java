package waymark.exchange.consumers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Ref;

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

    /// Who acts in its requests: with what it holds now, which is nothing where it is not active.
    public Actor.Consumer actor() {
        return new Actor.Consumer(
                id,
                ref,
                name,
                organisation,
                scopes.stream()
                        .filter(scope -> status == ConsumerStatus.ACTIVE && scope.live())
                        .map(scope -> new Grant(
                                scope.capability().key(),
                                scope.capability().words(),
                                scope.reach(),
                                scope.capability().permissions(),
                                Set.of()))
                        .toList());
    }
}
