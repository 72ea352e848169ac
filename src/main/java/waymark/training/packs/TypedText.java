package waymark.training.packs;

import java.util.ArrayList;
import java.util.List;

/// A text as people type it: paragraphs, and lists whose lines begin with a dash.
///
/// @param list whether these lines are a list; else they are one paragraph
public record TypedText(boolean list, List<String> lines) {

    public TypedText {
        lines = List.copyOf(lines);
    }

    /// The parts of a text in order. An empty line ends a part, and so does a change between lines with a dash
    /// and lines without.
    public static List<TypedText> of(String text) {
        var parts = new ArrayList<TypedText>();
        var lines = new ArrayList<String>();
        boolean list = false;
        for (var each : text.strip().lines().toList()) {
            var line = each.strip();
            boolean dash = line.startsWith("- ");
            if ((line.isEmpty() || dash != list) && !lines.isEmpty()) {
                parts.add(new TypedText(list, lines));
                lines.clear();
            }
            if (!line.isEmpty()) {
                list = dash;
                lines.add(dash ? line.substring(2).strip() : line);
            }
        }
        if (!lines.isEmpty()) {
            parts.add(new TypedText(list, lines));
        }
        return parts;
    }
}
