package waymark.cases.freetext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import waymark.cases.screening.Finding;
import waymark.cases.screening.Screener;

/// A part of a text that belongs in a sealed field.
///
/// @param field of the form
/// @param start within the text of the field
/// @param end after it
public record Found(String field, FoundKind kind, int start, int end, String words) {

    private static final Screener SCREENER = new Screener();

    /// The name of the choice about it: the same for the same words, wherever they stand in the form.
    String choice() {
        return "found-%s-%08x".formatted(kind.name().toLowerCase(Locale.ROOT), words.hashCode());
    }

    /// What a text says that belongs in a sealed field, in its order. A street and its postcode are one.
    static List<Found> in(String field, String text) {
        var found = new ArrayList<Found>();
        for (var one : SCREENER.screen(text).findings()) {
            if (one.direct()) {
                FoundKind.of(one.kind()).ifPresent(kind -> add(found, field, kind, one, text));
            }
        }
        return found;
    }

    private static void add(List<Found> found, String field, FoundKind kind, Finding one, String text) {
        int start = one.start();
        int end = one.end();
        if (!found.isEmpty() && (start < found.getLast().end() || beside(found.getLast(), kind, start, text))) {
            var last = found.removeLast();
            start = last.start();
            end = Math.max(end, last.end());
        }
        found.add(new Found(field, kind, start, end, text.substring(start, end)));
    }

    private static boolean beside(Found last, FoundKind kind, int start, String text) {
        return last.kind() == kind
                && text.substring(last.end(), start)
                        .chars()
                        .noneMatch(one -> Character.isLetterOrDigit(one) || one == '\n');
    }

    /// The words of a text that belong in a sealed field.
    public static List<String> words(String text) {
        return in("", text).stream().map(Found::words).distinct().toList();
    }
}
