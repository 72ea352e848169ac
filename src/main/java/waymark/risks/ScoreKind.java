package waymark.risks;

import java.util.Locale;

/// Which of the three scores of a risk.
enum ScoreKind {
    INHERENT("Without controls", "How it would be if nothing were done about it"),
    CURRENT("Now", "With the controls as they work today"),
    TARGET("Target", "Where the group wants it to be");

    private final String word;
    private final String hint;

    ScoreKind(String word, String hint) {
        this.word = word;
        this.hint = hint;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return word;
    }

    String hint() {
        return hint;
    }

    static ScoreKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
