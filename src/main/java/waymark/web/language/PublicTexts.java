package waymark.web.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The texts of the public side, in English and in every language it speaks: a file more,
/// `messages_<tag>.properties`, and it speaks one more. What a file does not say is said in English.
public final class PublicTexts {

    private static final List<String> SIDES = List.of(
            "front.",
            "report.",
            "privacy.",
            "receipt.",
            "survey.",
            "consult.",
            "sign.",
            "signs.",
            "files.",
            "language.",
            "exit.",
            "offline.",
            "count.",
            "line.",
            "copy.");

    private static final Set<String> OF_THE_FRAME = Set.of(
            "layout.error",
            "layout.skip",
            "demonstration.title",
            "field.error",
            "errors.title",
            "footer.accessibility",
            "footer.privacy");

    /// For people who are signed in, and so in English.
    private static final String OF_STAFF = "report.signedIn.";

    private static final Map<Language, SortedMap<String, String>> ALL = all();

    private PublicTexts() {}

    /// By their keys.
    public static SortedMap<String, String> of(Language language) {
        return ALL.getOrDefault(language, Collections.emptySortedMap());
    }

    /// The keys in the order in which the English file says them: about that in which somebody meets them.
    public static List<String> inOrder() {
        var keys = new ArrayList<String>();
        var listed = new Properties() {
            @Override
            public synchronized @Nullable Object put(Object key, Object text) {
                keys.add(key.toString());
                return super.put(key, text);
            }
        };
        read(Language.ENGLISH, listed);
        return keys.stream().filter(PublicTexts::isPublic).toList();
    }

    /// Those that there is a file for, in the order in which they are offered.
    public static List<Language> spoken() {
        return List.copyOf(ALL.keySet());
    }

    /// True where the language says it itself; else it is said in English.
    public static boolean says(Language language, String key) {
        return language == Language.ENGLISH || of(language).containsKey(key);
    }

    static boolean isPublic(String key) {
        return OF_THE_FRAME.contains(key) || SIDES.stream().anyMatch(key::startsWith) && !key.startsWith(OF_STAFF);
    }

    private static Map<Language, SortedMap<String, String>> all() {
        var all = new EnumMap<Language, SortedMap<String, String>>(Language.class);
        for (var language : Language.values()) {
            var texts = new TreeMap<String, String>();
            read(language).forEach((key, text) -> {
                if (isPublic(key.toString())) {
                    texts.put(key.toString(), text.toString());
                }
            });
            if (!texts.isEmpty()) {
                all.put(language, Collections.unmodifiableSortedMap(texts));
            }
        }
        return all;
    }

    /// Everything in the file of that language.
    static Properties read(Language language) {
        return read(language, new Properties());
    }

    private static Properties read(Language language, Properties texts) {
        try (var file = PublicTexts.class.getResourceAsStream(file(language))) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String file(Language language) {
        return switch (language) {
            case ENGLISH -> "/messages.properties";
            case EASY -> "/messages_en__simple.properties";
            default -> "/messages_" + language.tag() + ".properties";
        };
    }
}
