package waymark.governance.decisions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;

/// The query string of the register. Unknown values let nothing through, so that an old link shows an empty
/// list and never an error.
record DecisionQuery(
        @Nullable String state,
        @Nullable String kind,
        @Nullable String area,
        @Nullable String quarter,
        @Nullable String page) {

    BoardDecisions.Filter filter() {
        return new BoardDecisions.Filter(orNull(state), orNull(kind), orNull(area), orNull(quarter));
    }

    /// The filters in force, each as a chip that removes it.
    List<FilterChip> chips(List<Choice> states, List<Choice> kinds, List<Choice> areas, List<Choice> quarters) {
        var chips = new ArrayList<FilterChip>();
        FilterChip.add(chips, "State", "state", state, states);
        FilterChip.add(chips, "Kind", "kind", kind, kinds);
        FilterChip.add(chips, "Area", "area", area, areas);
        FilterChip.add(chips, "Quarter", "quarter", quarter, quarters);
        return chips;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
