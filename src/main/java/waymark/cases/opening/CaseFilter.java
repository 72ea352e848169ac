package waymark.cases.opening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;

/// The query string of the list of cases. Unknown values let nothing through.
///
/// @param through `organisation` also shows the cases that the reader's organisation is a member of
/// @param state `closed`; open ones where it is empty
/// @param due `late`, `week` or `none`
record CaseFilter(
        @Nullable String through,
        @Nullable String route,
        @Nullable String state,
        @Nullable String due) {

    static final List<Choice> THROUGH = List.of(Choice.of("organisation", "Mine and those of my organisation"));
    static final List<Choice> STATES = List.of(Choice.of("closed", "Closed"));
    static final List<Choice> DUE = List.of(
            Choice.of("late", "Something is late"),
            Choice.of("week", "Something is due in the next 7 days"),
            Choice.of("none", "Nothing has a date"));

    List<FilterChip> chips() {
        var chips = new ArrayList<FilterChip>();
        chip(chips, "Member", "through", through, THROUGH);
        chip(chips, "Route", "route", route, Opening.routes());
        chip(chips, "State", "state", state, STATES);
        chip(chips, "Needs something", "due", due, DUE);
        return chips;
    }

    private static void chip(
            List<FilterChip> chips, String kind, String name, @Nullable String value, List<Choice> choices) {
        if (value != null && !value.isBlank()) {
            chips.add(new FilterChip(kind, Choice.labels(choices).getOrDefault(value, value), name, value));
        }
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
