package waymark.directory.groups;

import java.util.List;

/// What other modules may hold of a group that meets.
///
/// @param tier `strategic`, `operational`, `case` or `task`
/// @param areas codes of the areas it answers for
public record GroupSummary(String code, String name, String tier, String cadence, List<String> areas) {

    public GroupSummary {
        areas = List.copyOf(areas);
    }
}
