package waymark.training.packs;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Finds packs and versions for the pages, and keeps who may not write from the pages on which one does.
@Component
class PackAccess {

    private final Packs packs;

    PackAccess(Packs packs) {
        this.packs = packs;
    }

    /// @throws NotFound where there is none
    Pack pack(Actor actor, Ref ref) {
        return packs.pack(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    /// @throws NotFound where there is none, or the actor may not write it
    Pack writable(Actor actor, Ref ref) {
        var pack = pack(actor, ref);
        if (!pack.writable(actor)) {
            throw new NotFound(ref);
        }
        return pack;
    }

    List<PackVersion> versions(Actor actor, Pack pack) {
        return packs.versions(actor, pack.id());
    }

    /// @throws NotFound where there is none with that number
    PackVersion version(Actor actor, Pack pack, int number) {
        return versions(actor, pack).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(number));
    }

    /// The version that is being written.
    ///
    /// @throws NotFound where none is
    PackVersion draft(Actor actor, Pack pack) {
        return versions(actor, pack).stream()
                .filter(one -> one.state() == VersionState.DRAFT)
                .findFirst()
                .orElseThrow(() -> new NotFound(pack.ref()));
    }

    /// The stage, or the handout, that a path names.
    ///
    /// @throws NotFound where the text is no key
    static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound(text);
        }
    }
}
