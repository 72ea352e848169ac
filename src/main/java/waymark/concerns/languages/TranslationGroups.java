package waymark.concerns.languages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// The public texts of a language beside their English, grouped by where a visitor reads them.
final class TranslationGroups {

    /// @param english the English text
    /// @param said the translation; empty if there is none yet
    record Text(String english, String said) {}

    /// @param changed true for the texts that changed since somebody checked them
    record Group(String title, boolean changed, List<Text> texts) {}

    private static final String CHANGED = "Changed since it was checked";
    private static final String EVERYWHERE = "On every page";

    /// By the first word of their keys, in the order in which a visitor reads them.
    private static final List<Map.Entry<String, String>> TITLES = List.of(
            Map.entry("front", "Front page"),
            Map.entry("report", "Reporting"),
            Map.entry("files", "Photos and documents"),
            Map.entry("receipt", "Coming back with the code"),
            Map.entry("copy", "A person’s own plan"),
            Map.entry("survey", "Surveys"),
            Map.entry("offline", "Without a signal"),
            Map.entry("signs", "Pages of the signs"),
            Map.entry("sign", "Signs, and what to do next"),
            Map.entry("privacy", "Privacy"));

    private static final Map<String, String> BY_WORD = Map.ofEntries(TITLES.toArray(Map.Entry[]::new));

    private TranslationGroups() {}

    /// The translated texts; those that changed since they were checked come first.
    ///
    /// @param changed their keys
    static List<Group> translated(Language language, Set<String> changed) {
        return groups(PublicTexts.of(language).keySet(), language, changed);
    }

    /// Every text, untranslated ones too, to be printed for somebody who checks them.
    static List<Group> all(Language language) {
        return groups(PublicTexts.inOrder(), language, Set.of());
    }

    private static List<Group> groups(Iterable<String> keys, Language language, Set<String> changed) {
        var english = PublicTexts.of(Language.ENGLISH);
        var said = PublicTexts.of(language);
        var groups = new LinkedHashMap<String, List<Text>>();
        groups.put(CHANGED, new ArrayList<>());
        TITLES.forEach(title -> groups.put(title.getValue(), new ArrayList<>()));
        groups.put(EVERYWHERE, new ArrayList<>());
        for (var key : keys) {
            var word = key.substring(0, key.indexOf('.'));
            var group = changed.contains(key) ? CHANGED : BY_WORD.getOrDefault(word, EVERYWHERE);
            Objects.requireNonNull(groups.get(group))
                    .add(new Text(english.getOrDefault(key, ""), said.getOrDefault(key, "")));
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getKey().equals(CHANGED), List.copyOf(group.getValue())))
                .toList();
    }
}
