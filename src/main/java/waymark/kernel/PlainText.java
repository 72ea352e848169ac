package waymark.kernel;

import java.util.Map;
import java.util.OptionalInt;

/// What no name or note may hold, wherever it comes from: characters that are not seen and do something
/// else. The null character and half a character cannot be stored, a bell sounds at the terminal, and a
/// mark that turns the direction of writing round makes `exe.gnp` read as `png.exe`. Marks that a script
/// needs (joiners, left-to-right and right-to-left marks) are no fault.
public final class PlainText {

    private static final Map<Integer, String> NAMES = Map.of(
            0x00, "the null character",
            0x07, "a bell",
            0x08, "a backspace",
            0x09, "a tab",
            0x0A, "a line break",
            0x0D, "a line break",
            0x1B, "an escape character",
            0x7F, "a delete character");

    private PlainText() {}

    /// The first character that has no place in a text; empty where all is well.
    ///
    /// @param lines true for a text of several lines, which may hold tabs and line breaks
    public static OptionalInt fault(String text, boolean lines) {
        return text.codePoints().filter(each -> !fits(each, lines)).findFirst();
    }

    /// The text without what has no place in one of several lines. The null character stays: it is refused
    /// elsewhere.
    public static String without(String text) {
        if (text.codePoints().allMatch(each -> each == 0 || fits(each, true))) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(each -> each == 0 || fits(each, true)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// The text with what is not seen written out, so that it can be shown and printed: `North\u202Eland`.
    public static String visible(String text) {
        if (fault(text, false).isEmpty()) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 6);
        text.codePoints().forEach(each -> {
            if (fits(each, false)) {
                shown.appendCodePoint(each);
            } else {
                shown.append("\\u%04X".formatted(each));
            }
        });
        return shown.toString();
    }

    /// What it is called: `a bell (U+0007)`.
    public static String named(int character) {
        return "%s (U+%04X)".formatted(NAMES.getOrDefault(character, kind(character)), character);
    }

    private static String kind(int character) {
        if (turnsWritingRound(character)) {
            return "a mark that turns the direction of writing round";
        }
        return Character.getType(character) == Character.SURROGATE ? "half a character" : "a control character";
    }

    private static boolean fits(int character, boolean lines) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return lines;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lines;
            default -> !turnsWritingRound(character);
        };
    }

    /// Embeddings, overrides and isolates, and the end of each.
    private static boolean turnsWritingRound(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
