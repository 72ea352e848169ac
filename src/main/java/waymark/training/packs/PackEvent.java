package waymark.training.packs;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What was done to a version of a pack, as the rules agreed to it. The version carries the number it was done
/// to.
public sealed interface PackEvent {

    PackVersion of();

    /// In a few words for the history.
    String headline();

    /// What was written with it; empty where nothing.
    default String words() {
        return "";
    }

    /// A version is being written.
    ///
    /// @param pack a new pack, which the version is the first of; null where the pack is there
    record Begun(@Nullable Pack pack, PackVersion of) implements PackEvent {
        @Override
        public String headline() {
            return pack == null || pack.origin().isEmpty()
                    ? "Started version " + of.number()
                    : "Taken in as version %d: %s".formatted(of.number(), pack.origin());
        }
    }

    /// Something in a draft was written, moved or removed.
    record Written(PackVersion of, String headline) implements PackEvent {}

    /// Sent to a second person.
    record Sent(PackVersion of) implements PackEvent {
        @Override
        public String headline() {
            return "Sent version %d to review".formatted(of.number());
        }
    }

    /// Given back to be changed.
    record Returned(PackVersion of, String words) implements PackEvent {
        @Override
        public String headline() {
            return "Gave version %d back to be changed".formatted(of.number());
        }
    }

    /// In use from now on.
    ///
    /// @param before the version that it replaces, or null
    record Published(PackVersion of, @Nullable UUID before, LocalDate on, String words) implements PackEvent {
        @Override
        public String headline() {
            return "Published version " + of.number();
        }
    }

    /// No longer in use, or never published.
    record Withdrawn(PackVersion of, String words) implements PackEvent {
        @Override
        public String headline() {
            return of.state() == VersionState.DRAFT
                    ? "Discarded version " + of.number()
                    : "Withdrew version " + of.number();
        }
    }

    /// A new pack with its first draft.
    static PackEvent begin(
            Actor actor,
            Ref ref,
            @Nullable String area,
            String title,
            String audience,
            PackContent content,
            String origin) {
        var pack = new Pack(UUID.randomUUID(), ref, 1, title, audience, area, actor.id(), actor.name(), origin);
        return new Begun(pack, PackVersion.draft(pack.id(), area, 1, title, audience, content, actor.id()));
    }
}
