package waymark.strategy.rag;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;

/// Text from a form, tidied and checked. Letters of every script and emoji stay as
/// they are; lengths count code points.
public final class FormText {

    public static final int TITLE = 200;
    public static final int REASON = 1_000;
    public static final int TEXT = 4_000;

    private FormText() {}

    /// Without white space at the ends; line breaks as one character; a missing parameter is empty. The null
    /// character, which PostgreSQL cannot store, is left out.
    public static String tidy(@Nullable String raw) {
        return raw == null ? "" : raw.replace("\r\n", "\n").replace("\0", "").strip();
    }

    /// Notes a text that is missing or too long.
    ///
    /// @param empty what to say where it is missing
    /// @param what the text is, as the sentence begins: "Title"
    public static void required(Problems problems, String field, String text, int most, String empty, String what) {
        problems.when(text.isEmpty(), field, empty);
        atMost(problems, field, text, most, what);
    }

    public static void atMost(Problems problems, String field, String text, int most, String what) {
        int length = text.codePointCount(0, text.length());
        problems.when(
                length > most,
                field,
                "%s must be %,d characters or fewer; you typed %,d".formatted(what, most, length));
    }
}
