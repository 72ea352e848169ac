package waymark.web.charts;

import java.util.List;
import waymark.web.Tone;

/// One bar of parts: a priority and its actions by colour, say.
///
/// @param label beside the bar, short enough for one line on a phone
/// @param title what the label stands for, said in the table
/// @param text the whole in words ("12 actions")
/// @param parts in the order they are drawn; every bar of a chart has the same parts, 0 where it has none
/// of one
public record ChartParts(String label, String title, String text, List<Part> parts) {

    /// One part of the whole.
    ///
    /// @param word what the part is ("Complete"); the same word is shown beside its pattern below the chart
    /// @param tone chooses colour and pattern
    public record Part(String word, Tone tone, long count) {}

    long whole() {
        return parts.stream().mapToLong(Part::count).sum();
    }
}
