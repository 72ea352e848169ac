package waymark.campaigns.planning;

import java.util.Collection;
import java.util.List;
import waymark.kernel.Actor;

/// What a campaign asks of the library of pictures, by their keys alone: a bean of the part that keeps the library.
public interface LibraryPictures {

    /// A picture as a campaign names it.
    ///
    /// @param key its reference in the library
    /// @param usable whether it may be shown today: reviewed, consent in force, not withdrawn
    /// @param why it may not; empty where it may
    /// @param path of its page in the library
    record Shown(String key, String title, boolean usable, String why, String path) {}

    /// Those of the keys that the library knows.
    List<Shown> find(Actor actor, Collection<String> keys);
}
