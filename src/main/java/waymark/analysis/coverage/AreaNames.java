package waymark.analysis.coverage;

import java.util.List;
import java.util.Locale;

/// Names of areas as files write them: `Kingston upon Hull, City of` is Hull.
public final class AreaNames {

    private static final List<String> FORMAL =
            List.of("of", "the", "city", "upon", "county", "kingston", "yorkshire", "council", "ua");

    private AreaNames() {}

    /// Without capitals, marks and the words by which official names differ from spoken ones.
    public static String plain(String name) {
        var plain = new StringBuilder();
        for (var word : name.toLowerCase(Locale.ROOT)
                .replace(',', ' ')
                .replace('_', ' ')
                .split(" ")) {
            if (!word.isEmpty() && !FORMAL.contains(word)) {
                plain.append(word).append(' ');
            }
        }
        return plain.toString().strip();
    }

    /// True where both are names of one area.
    public static boolean same(String one, String other) {
        var plain = plain(one);
        return !plain.isEmpty() && plain.equals(plain(other));
    }
}
