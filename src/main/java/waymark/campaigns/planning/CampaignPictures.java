package waymark.campaigns.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// The pictures of campaigns as the library knows them.
@Component
class CampaignPictures {

    private final ObjectProvider<LibraryPictures> library;

    CampaignPictures(ObjectProvider<LibraryPictures> library) {
        this.library = library;
    }

    /// Those of the keys, with whether each may be shown today; null where there is no library.
    @Nullable
    List<LibraryPictures.Shown> of(Actor actor, List<String> keys) {
        var there = library.getIfAvailable();
        if (there == null) {
            return null;
        }
        return keys.isEmpty() ? List.of() : there.find(actor, keys);
    }

    /// Those of the keys that may be shown today; a key that the library does not know may not.
    List<LibraryPictures.Shown> usable(Actor actor, List<String> keys) {
        var known = of(actor, keys);
        return known == null
                ? List.of()
                : known.stream().filter(LibraryPictures.Shown::usable).toList();
    }
}
