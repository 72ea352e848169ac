package waymark.directory.offboarding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;
import waymark.kernel.Ref;

/// One thing that somebody would still hold after their last day, and what may become of it.
///
/// @param id tells it from others of its kind; letters, digits and hyphens
/// @param version of the record it belongs to, so that the second of two people who decide is told
/// @param what it is, in words that stand alone: `Chair, Hull Local Operational Group`
/// @param more one sentence beside it, or empty
/// @param path where it is seen, or empty
/// @param people who may take it on; nobody where the actor may not choose, or there is nobody
/// @param suggested reference of the deputy, who is suggested first; null where there is none
/// @param nobody what it means to leave it to nobody, in one sentence; empty where somebody must take it on
/// @param news the notice to the person who takes it on; null where none is sent
/// @param asked who is asked to choose where it is left to nobody; null where nobody need be
public record OffboardingItem(
        Kind kind,
        String id,
        int version,
        String what,
        String more,
        String path,
        List<PersonSummary> people,
        @Nullable Ref suggested,
        String nobody,
        @Nullable News news,
        @Nullable Asked asked) {

    /// Items that are listed under one heading.
    ///
    /// @param code letters
    /// @param says from when the next has them, and what that means, in a sentence or two
    public record Kind(String code, String heading, String says) {}

    /// One sentence without a person's name, at most 300 characters, and where the thing is seen.
    public record News(String text, String path) {}

    /// Whom to tell that somebody has to be chosen, in words without a person's name, and where that is done.
    public record Asked(String text, String path, Set<UUID> people) {

        public Asked {
            people = Set.copyOf(people);
        }
    }

    public OffboardingItem {
        people = List.copyOf(people);
    }

    public static OffboardingItem of(Kind kind, String id, int version, String what, String path) {
        return new OffboardingItem(kind, id, version, what, "", path, List.of(), null, "", null, null);
    }

    public OffboardingItem saying(String sentence) {
        return new OffboardingItem(kind, id, version, what, sentence, path, people, suggested, nobody, news, asked);
    }

    /// @param nearest reference of one of them, or null
    public OffboardingItem offeredTo(Collection<PersonSummary> those, @Nullable Ref nearest) {
        return new OffboardingItem(
                kind, id, version, what, more, path, List.copyOf(those), nearest, nobody, news, asked);
    }

    public OffboardingItem orNobody(String meaning) {
        return new OffboardingItem(kind, id, version, what, more, path, people, suggested, meaning, news, asked);
    }

    public OffboardingItem telling(String text, String where) {
        return new OffboardingItem(
                kind, id, version, what, more, path, people, suggested, nobody, new News(text, where), asked);
    }

    public OffboardingItem asking(String text, String where, Collection<UUID> whom) {
        return new OffboardingItem(
                kind,
                id,
                version,
                what,
                more,
                path,
                people,
                suggested,
                nobody,
                news,
                new Asked(text, where, Set.copyOf(whom)));
    }

    /// The name of its field in the form.
    public String field() {
        return kind.code() + "-" + id;
    }

    /// True where the actor chooses who takes it on.
    boolean choosable() {
        return !people.isEmpty();
    }

    /// True where somebody must take it on and nobody can.
    boolean stuck() {
        return people.isEmpty() && nobody.isEmpty();
    }
}
