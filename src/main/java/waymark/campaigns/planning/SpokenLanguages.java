package waymark.campaigns.planning;

import java.util.Arrays;
import java.util.List;
import waymark.web.forms.Choice;
import waymark.web.language.Language;

/// The languages that a campaign or a file may be in, in the order of the public side.
public final class SpokenLanguages {

    private SpokenLanguages() {}

    /// To choose from, by tag.
    public static List<Choice> choices() {
        return Arrays.stream(Language.values())
                .map(language -> Choice.of(language.tag(), name(language)))
                .toList();
    }

    /// As people read it; a tag that is none any more stays as it is.
    public static String word(String tag) {
        return Language.of(tag).map(SpokenLanguages::name).orElse(tag);
    }

    /// The words of several.
    public static List<String> words(List<String> tags) {
        return tags.stream().map(SpokenLanguages::word).toList();
    }

    private static String name(Language language) {
        var english = language.english();
        return Character.toUpperCase(english.charAt(0)) + english.substring(1);
    }
}
