package waymark.campaigns.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.web.forms.FormData;

/// What the writer of a form is asked about, by field.
///
/// @param byField findings of the fields that have any
public record WordWarnings(Map<String, List<WordFinding>> byField) {

    /// Nothing to ask.
    public static final WordWarnings NONE = new WordWarnings(Map.of());

    public WordWarnings {
        byField = Map.copyOf(byField);
    }

    /// What is asked about these fields of a form.
    public static WordWarnings of(FormData form, Collection<PreferredWord> list, String... fields) {
        var found = new LinkedHashMap<String, List<WordFinding>>();
        for (var field : fields) {
            var here = WordCheck.check(form.text(field), list);
            if (!here.isEmpty()) {
                found.put(field, here);
            }
        }
        return new WordWarnings(found);
    }

    public List<WordFinding> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /// Everything that is asked, once each.
    public List<WordFinding> all() {
        var all = new ArrayList<WordFinding>();
        byField.values().forEach(all::addAll);
        return all.stream().distinct().toList();
    }

    public boolean any() {
        return !byField.isEmpty();
    }
}
