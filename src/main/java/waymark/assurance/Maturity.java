package waymark.assurance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;

/// The four levels of the Local Government Association's maturity matrix.
enum Maturity {
    BASIC_FIRST_STEPS("Basic first steps"),
    EARLY_PROGRESS("Early progress"),
    SUBSTANTIAL_PROGRESS("Substantial progress"),
    MATURE_PRACTICE("Mature practice");

    private final String word;

    Maturity(String word) {
        this.word = word;
    }

    /// From 1 to 4.
    int level() {
        return ordinal() + 1;
    }

    static Maturity at(int level) {
        return values()[level - 1];
    }

    /// As a page has it: "Level 2, early progress".
    String words() {
        return "Level %d, %s".formatted(level(), word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
    }

    /// The same of a level that may not be there.
    static String words(@Nullable Integer level) {
        return level == null ? "No level" : at(level).words();
    }

    static List<Choice> choices() {
        return Stream.of(values())
                .map(each -> Choice.of(String.valueOf(each.level()), each.level() + " " + each.word))
                .toList();
    }
}
