package waymark.cases.screening;

import java.text.Normalizer;
import java.util.Arrays;

/// A text as a reader sees it, for comparing: marks that are not seen and accents left out, letters that only
/// look Latin made Latin, kinds of quotes and dashes made one, a word divided at the end of a line joined.
/// Each character knows where it was.
final class Folded {

    private static final String LOOKALIKES =
            "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwкkмmтtнhвbпnгrиuлlзzдdэeяaАAВBЕEЗ3КKМMНHОOРPСCТTХXУYІIЈJЅS"
                    + "αaοoνvιiρpτtυuκkεeηnμmσsχxγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
    private static final String[] SPECIAL = {
        "đd", "ĐD", "łl", "ŁL", "øo", "ØO", "ßss", "æae", "ÆAE", "œoe", "ŒOE", "ıi", "ðd", "ÐD", "þth", "ÞTH", "əe",
                "ƏE",
        "ħh", "ĦH", "ɓb", "ƁB", "ɗd", "ƊD", "ƙk", "ƘK", "ŋng", "ŊNG", "ƴy", "ƳY", "ʼ'", "ʻ'", "ʹ'", "`'", "´'", "…."
    };
    private static final char LOST = '*';

    private char[] text;
    private int[] from;
    private int[] to;
    private int length;

    private Folded(int size) {
        text = new char[size];
        from = new int[size];
        to = new int[size];
    }

    static Folded of(String original) {
        var folded = new Folded(original.length() + 16);
        for (int at = 0; at < original.length(); ) {
            int each = original.codePointAt(at);
            int next = at + Character.charCount(each);
            folded.take(each, at, next);
            at = next;
        }
        folded.joinDivided();
        folded.latinise();
        return folded;
    }

    int length() {
        return length;
    }

    char at(int place) {
        return place >= 0 && place < length ? text[place] : '\n';
    }

    String words(int start, int end) {
        return new String(text, start, end - start);
    }

    /// Where the character was in the original.
    int start(int place) {
        return from[place];
    }

    /// Where the character ended in the original.
    int end(int place) {
        return to[place];
    }

    private void take(int each, int start, int end) {
        if (each < 0x80) {
            add(each == '`' ? '\'' : (char) each, start, end);
            return;
        }
        switch (Character.getType(each)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.SURROGATE -> {
                return;
            }
            case Character.COMBINING_SPACING_MARK -> {
                add((char) 0x4E00, start, end); // of a script that writes vowels as marks: still a letter
                return;
            }
            case Character.SPACE_SEPARATOR -> {
                add(' ', start, end);
                return;
            }
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                add('\n', start, end);
                return;
            }
            case Character.DASH_PUNCTUATION -> {
                add('-', start, end);
                return;
            }
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> {
                add(each == 0x2018 || each == 0x2019 ? '\'' : '"', start, end);
                return;
            }
            default -> {}
        }
        for (var special : SPECIAL) {
            if (special.codePointAt(0) == each) {
                special.substring(1).chars().forEach(letter -> add((char) letter, start, end));
                return;
            }
        }
        var parts = Normalizer.normalize(Character.toString(each), Normalizer.Form.NFKD);
        parts.codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> add(single(part), start, end));
    }

    /// Digits of every script as ours; what needs two characters as one of its kind.
    private static char single(int part) {
        if (Character.isDigit(part)) {
            return (char) ('0' + Character.digit(part, 10));
        }
        if (Character.isBmpCodePoint(part)) {
            return (char) part;
        }
        return Character.isLetter(part) ? (char) 0x4E00 : LOST;
    }

    private void add(char letter, int start, int end) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
            from = Arrays.copyOf(from, length * 2);
            to = Arrays.copyOf(to, length * 2);
        }
        text[length] = letter;
        from[length] = start;
        to[length] = end;
        length++;
    }

    /// `Ngu-` at the end of a line and `yen` on the next are one word.
    private void joinDivided() {
        int kept = 0;
        for (int at = 0; at < length; at++) {
            if (text[at] == '-' && at > 0 && Character.isLowerCase(text[at - 1])) {
                int next = at + 1;
                if (next < length && text[next] == '\r') {
                    next++;
                }
                if (next + 1 < length && text[next] == '\n' && Character.isLowerCase(text[next + 1])) {
                    at = next;
                    continue;
                }
            }
            text[kept] = text[at];
            from[kept] = from[at];
            to[kept] = to[at];
            kept++;
        }
        length = kept;
    }

    /// A word with Latin letters and others among them is Latin in disguise. One without is of another script.
    private void latinise() {
        for (int start = 0; start < length; ) {
            int end = start;
            boolean latin = false;
            boolean other = false;
            while (end < length && Character.isLetter(text[end])) {
                boolean plain = text[end] < 0x250;
                latin |= plain;
                other |= !plain;
                end++;
            }
            if (latin && other) {
                for (int at = start; at < end; at++) {
                    text[at] = lookalike(text[at]);
                }
            }
            start = Math.max(end, start + 1);
        }
    }

    private static char lookalike(char letter) {
        if (letter < 0x250) {
            return letter;
        }
        for (int at = 0; at < LOOKALIKES.length(); at += 2) {
            if (LOOKALIKES.charAt(at) == letter) {
                return LOOKALIKES.charAt(at + 1);
            }
        }
        return letter;
    }
}
