package waymark.intelligence.entities;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import waymark.kernel.Ref;

/// A person, object, location or event, with what the reader may see of it.
///
/// @param names values it is known by, the best first; at least one value
/// @param roles of a person, in words
public record Entity(UUID id, Ref ref, EntityKind kind, List<String> names, List<String> roles) {

    /// By kind, then by what they are called: an order in which nothing hidden shows.
    public static final Comparator<Entity> ORDER = Comparator.comparing(Entity::kind)
            .thenComparing(Entity::name)
            .thenComparing(Entity::ref, Comparator.comparing(Ref::value));

    public String name() {
        return names.getFirst();
    }

    /// `/intelligence/entities/EN-7K2M9QX`.
    public String path() {
        return "/intelligence/entities/" + ref;
    }

    /// Its kind and roles: `Person, suspect`.
    public String what() {
        return roles.isEmpty()
                ? kind.words()
                : kind.words() + ", "
                        + roles.stream()
                                .map(role -> role.toLowerCase(Locale.UK))
                                .sorted()
                                .collect(Collectors.joining(", "));
    }
}
