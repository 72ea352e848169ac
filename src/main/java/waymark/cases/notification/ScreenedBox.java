package waymark.cases.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A box as it was typed, with what was found in it.
record ScreenedBox(Box box, List<Part> parts, List<Numbered> findings) {

    /// @param number of the finding, from 1; 0 for words that nothing was found in
    record Part(String text, int number, @Nullable Finding finding) {}

    /// A finding with its number, from 1.
    record Numbered(int number, Finding finding) {

        static List<Numbered> of(List<Finding> findings) {
            return IntStream.range(0, findings.size())
                    .mapToObj(place -> new Numbered(place + 1, findings.get(place)))
                    .toList();
        }
    }

    /// The boxes in which something is written.
    static List<ScreenedBox> of(NotificationAnswers answers, List<Numbered> numbered) {
        return answers.written().stream()
                .map(box -> {
                    var found = numbered.stream()
                            .filter(one -> one.finding().box() == box)
                            .sorted(Comparator.comparingInt(one -> one.finding().start()))
                            .toList();
                    return new ScreenedBox(box, parts(box.text(answers), found), found);
                })
                .toList();
    }

    /// The text in parts, those that something was found in marked. Of two findings that overlap, the second
    /// begins where the first ends.
    static List<Part> parts(String text, List<Numbered> found) {
        var parts = new ArrayList<Part>();
        int at = 0;
        for (var one : found) {
            int start = Math.max(at, one.finding().start());
            int end = Math.min(text.length(), one.finding().end());
            if (end <= start) {
                continue;
            }
            if (start > at) {
                parts.add(new Part(text.substring(at, start), 0, null));
            }
            parts.add(new Part(text.substring(start, end), one.number(), one.finding()));
            at = end;
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), 0, null));
        }
        return parts;
    }
}
