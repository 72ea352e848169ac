package waymark.web.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;

/// A filter that is in force, with the way to take it off.
///
/// @param group what kind of filter ("Area")
/// @param label what it lets through ("Hull")
/// @param name of the query parameter
/// @param value of the query parameter that goes away
public record FilterChip(String group, String label, String name, String value) {

    /// Adds one where the filter is in force, labelled as its choice is.
    public static void add(
            List<FilterChip> chips, String group, String name, @Nullable String value, List<Choice> choices) {
        if (value != null) {
            add(chips, group, name, value, Choice.labels(choices).getOrDefault(value, value));
        }
    }

    /// Adds one where the filter is in force.
    public static void add(List<FilterChip> chips, String group, String name, @Nullable String value, String label) {
        if (value != null && !value.isBlank()) {
            chips.add(new FilterChip(group, label, name, value));
        }
    }
}
