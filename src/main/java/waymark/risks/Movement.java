package waymark.risks;

import org.jspecify.annotations.Nullable;

/// How a score moved.
enum Movement {
    WORSE("Worse"),
    BETTER("Better"),
    SAME("No change"),
    NEW("New"),
    OTHER_SCALE("Other scale");

    private final String word;

    Movement(String word) {
        this.word = word;
    }

    static Movement between(@Nullable Placed before, Placed now) {
        if (before == null) {
            return NEW;
        }
        if (before.scale() != now.scale()) {
            return OTHER_SCALE;
        }
        int by = Integer.compare(now.score(), before.score());
        return by > 0 ? WORSE : by < 0 ? BETTER : SAME;
    }

    String word() {
        return word;
    }

    /// `Worse, from 9`.
    String said(@Nullable Placed before) {
        return (this == WORSE || this == BETTER) && before != null
                ? "%s, from %d".formatted(word, before.score())
                : word;
    }
}
