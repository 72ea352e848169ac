package waymark.cases.chronology;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.cases.record.ChronologySource.Event;

/// Words that are looked for in what happened: each of them, or a part of one, without accents and capitals.
final class WordsOfEvent {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<String> wanted;

    WordsOfEvent(String words) {
        wanted = List.of(plain(words).split(" "));
    }

    boolean in(Event event) {
        var text = plain(Stream.concat(Stream.of(event.headline(), event.byName()), event.words().stream())
                .reduce("", (all, one) -> all + "\n" + one));
        return wanted.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
