package waymark.analysis.releases;

import java.text.Normalizer;
import java.util.Locale;

/// How names of measures and categories are compared: two that a reader takes for the same are the same.
final class Category {

    private Category() {}

    /// In lower case, with one space between words.
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s|;@]+", " ");
    }
}
