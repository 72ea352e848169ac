package waymark.campaigns.newsletters;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;

/// Who gets newsletters as a champion: asked of the register of champions.
public interface NewsletterChampions {

    /// The people who serve as champions today.
    ///
    /// @param area code of an area; null for all
    Set<UUID> serving(Actor system, @Nullable String area);
}
