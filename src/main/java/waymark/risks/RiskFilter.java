package waymark.risks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;

/// The query string of the register. Unknown values let nothing through, so that an old link shows an empty
/// list and never an error.
///
/// @param state a state, `late` for an overdue review; all that are not closed where it is empty
/// @param since key of the quarter whose first day movement is counted from
/// @param scale number of the scale that the picture is drawn on
record RiskFilter(
        @Nullable String group,
        @Nullable String area,
        @Nullable String category,
        @Nullable String state,
        @Nullable String since,
        @Nullable String scale) {

    static final RiskFilter ALL = new RiskFilter(null, null, null, null, null, null);

    static final List<Choice> STATES = List.of(
            Choice.of("late", "Review overdue"),
            Choice.of("open", "Open"),
            Choice.of("escalated", "Escalated"),
            Choice.of("taken_on", "Taken on"),
            Choice.of("accepted", "Accepted"),
            Choice.of("closed", "Closed"));

    List<FilterChip> chips(List<Choice> groups, List<Choice> areas) {
        var chips = new ArrayList<FilterChip>();
        FilterChip.add(chips, "Register", "group", group, groups);
        FilterChip.add(chips, "Area", "area", area, areas);
        FilterChip.add(chips, "Risk to", "category", category, RiskCategory.choices());
        FilterChip.add(chips, "State", "state", state, STATES);
        return chips;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
