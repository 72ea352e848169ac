package waymark.pathways;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A partner answered to an edition.
///
/// @param ref of the pathway
/// @param area code, or empty for the partnership-wide default
/// @param agreed false where they ask for a change
/// @param all true where every partner asked has agreed now, so that it can be published
/// @param writers accounts of those who wrote in it
public record PathwayReviewed(
        String ref,
        String title,
        String area,
        int edition,
        LocalDate on,
        boolean agreed,
        boolean all,
        List<UUID> writers) {

    public PathwayReviewed {
        writers = List.copyOf(writers);
    }
}
