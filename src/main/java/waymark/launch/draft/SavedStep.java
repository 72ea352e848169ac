package waymark.launch.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step as it stands.
///
/// @param number of its last save; 0 before the first
/// @param backTo the save that taking the last one back leads to; null where that is nothing
/// @param savedAt of the last save; null before the first
public record SavedStep(
        LaunchStep step,
        int number,
        @Nullable Integer backTo,
        List<LaunchRow> rows,
        @Nullable Instant savedAt,
        String savedByName) {

    public SavedStep {
        rows = List.copyOf(rows);
    }

    static SavedStep none(LaunchStep step) {
        return new SavedStep(step, 0, null, List.of(), null, "");
    }
}
