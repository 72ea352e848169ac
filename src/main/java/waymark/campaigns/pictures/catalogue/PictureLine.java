package waymark.campaigns.pictures.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// A picture in a list.
///
/// @param smallest width of its smallest file; 0 where it has none
/// @param height of that
public record PictureLine(
        Ref ref,
        String title,
        String description,
        String alt,
        Origin origin,
        WhoIsShown people,
        String state,
        String credit,
        @Nullable LocalDate usableUntil,
        boolean held,
        int smallest,
        int height,
        List<String> reasons,
        String refusedWords,
        String instead) {

    public PictureLine {
        reasons = List.copyOf(reasons);
    }

    /// Where it is shown.
    public String path() {
        return "/pictures/" + ref;
    }

    /// Its small file.
    public String thumbnail() {
        return path() + "/renditions/" + smallest;
    }

    /// True where it may be used on that day.
    public boolean usable(LocalDate day) {
        return state.equals("PUBLISHED") && !held && (usableUntil == null || !usableUntil.isBefore(day));
    }

    /// Why it was refused.
    public List<RefusalReason> refusals() {
        return reasons.stream().map(RefusalReason::valueOf).toList();
    }
}
