package waymark.web.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// The letters of Arabic, Persian and Urdu change with their neighbours; a PDF needs each in the form it
/// has where it stands. The forms are Unicode's own (Arabic Presentation Forms A and B), known by their
/// names.
final class ArabicLetters {

    private static final int ALONE = 0;
    private static final int END = 1;
    private static final int START = 2;
    private static final int MIDDLE = 3;
    private static final char LAM = '\u0644';
    private static final char JOINER = '\u0640';

    /// By letter, or by lam and alef together.
    private static final Map<String, int[]> FORMS = new HashMap<>();

    static {
        learn(0xFB50, 0xFBFF);
        learn(0xFE80, 0xFEFC);
    }

    private ArabicLetters() {}

    private static void learn(int first, int last) {
        for (int form = first; form <= last; form++) {
            String name = Character.getName(form);
            if (name == null) continue;
            int place = name.endsWith(" ISOLATED FORM")
                    ? ALONE
                    : name.endsWith(" FINAL FORM")
                            ? END
                            : name.endsWith(" INITIAL FORM") ? START : name.endsWith(" MEDIAL FORM") ? MIDDLE : -1;
            String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            if (place < 0 || (letters.length() > 1 && letters.charAt(0) != LAM)) continue;
            FORMS.computeIfAbsent(letters, _ -> new int[4])[place] = form;
        }
    }

    /// The text with each Arabic letter in its form, in the order it is written; all other text as it was.
    static String joined(String text) {
        var shaped = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            String letter = letterAt(text, at);
            int next = at + letter.length();
            int[] forms = FORMS.get(letter);
            shaped.append(forms == null ? letter : form(forms, joinsOn(text, at), joinsBack(text, next)));
            at = next;
        }
        return shaped.toString();
    }

    private static String letterAt(String text, int at) {
        String two = text.substring(at, Math.min(at + 2, text.length()));
        return FORMS.containsKey(two) ? two : text.substring(at, at + 1);
    }

    private static String form(int[] forms, boolean before, boolean after) {
        int wanted = before ? (after ? MIDDLE : END) : (after ? START : ALONE);
        int[] inOrder = {forms[wanted], before ? forms[END] : 0, forms[ALONE]};
        for (int form : inOrder) {
            if (form != 0) return Character.toString(form);
        }
        return Character.toString(forms[END]);
    }

    /// True where the letter before can join to what follows it.
    private static boolean joinsOn(String text, int at) {
        int before = at - 1;
        while (before >= 0 && isMark(text.charAt(before))) before--;
        return before >= 0
                && (text.charAt(before) == JOINER || has(text.charAt(before), START))
                && !endsLamAlef(text, before);
    }

    /// True where the letter after can join to what comes before it.
    private static boolean joinsBack(String text, int next) {
        int after = next;
        while (after < text.length() && isMark(text.charAt(after))) after++;
        return after < text.length() && (text.charAt(after) == JOINER || has(text.charAt(after), END));
    }

    private static boolean endsLamAlef(String text, int at) {
        return at > 0 && FORMS.containsKey(text.substring(at - 1, at + 1));
    }

    private static boolean has(char letter, int place) {
        int[] forms = FORMS.get(Character.toString(letter));
        return forms != null && forms[place] != 0;
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
