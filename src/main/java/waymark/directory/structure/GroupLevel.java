package waymark.directory.structure;

import java.util.Locale;

/// The levels of the partnership's groups, from the one that answers for all of it downwards.
enum GroupLevel {
    STRATEGIC("Strategic board"),
    OPERATIONAL("Operational groups"),
    CASE("Case forums"),
    TASK("Task groups");

    private final String words;

    GroupLevel(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static GroupLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
