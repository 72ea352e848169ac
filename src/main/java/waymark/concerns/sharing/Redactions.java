package waymark.concerns.sharing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words taken out of an answer and put in, to check a redacted copy beside the original.
///
/// @param original the parts of the original answer; marked ones were taken out
/// @param cleaned the parts of the edited answer; marked ones were put in
record Redactions(List<Part> original, List<Part> cleaned) {

    /// The most words compared in one answer.
    static final int LONGEST = 5_000;

    record Part(String text, boolean marked) {}

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    static Redactions between(String original, String cleaned) {
        var before = words(original);
        var after = words(cleaned);
        var left = new ArrayList<Part>();
        var right = new ArrayList<Part>();
        int from = 0;
        int to = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(before, after).getDeltas()) {
            add(left, before.subList(from, change.getSource().getPosition()), false);
            add(right, after.subList(to, change.getTarget().getPosition()), false);
            add(left, change.getSource().getLines(), true);
            add(right, change.getTarget().getLines(), true);
            from = change.getSource().getPosition() + change.getSource().size();
            to = change.getTarget().getPosition() + change.getTarget().size();
        }
        add(left, before.subList(from, before.size()), false);
        add(right, after.subList(to, after.size()), false);
        return new Redactions(joined(left), joined(right));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(text));
    }

    /// One mark over consecutive changed words, with the blanks between them.
    private static List<Part> joined(List<Part> parts) {
        var joined = new ArrayList<Part>();
        for (int place = 0; place < parts.size(); place++) {
            var part = parts.get(place);
            boolean between = !part.marked() && part.text().isBlank() && place > 0 && place + 1 < parts.size();
            boolean marked = part.marked() || between;
            if (!joined.isEmpty() && joined.getLast().marked() == marked) {
                joined.add(new Part(joined.removeLast().text() + part.text(), marked));
            } else {
                joined.add(new Part(part.text(), marked));
            }
        }
        return List.copyOf(joined);
    }

    private static void add(List<Part> parts, List<String> words, boolean marked) {
        if (!words.isEmpty()) {
            parts.add(new Part(String.join("", words), marked));
        }
    }
}
