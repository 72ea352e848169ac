package waymark.cases.screening;

/// A word, a number or a mark of a text.
///
/// @param word       in lower case, without `'s`
/// @param start      where it begins in the folded text
/// @param end        where it ends there, with its `'s`
/// @param capital    whether it begins with a capital
/// @param upper      whether it is all capitals, of two letters or more
/// @param possessive whether it ended with `'s`
/// @param gap        what is before it
/// @param line       the number of its line
record Token(
        Type type,
        String word,
        int start,
        int end,
        boolean capital,
        boolean upper,
        boolean possessive,
        Gap gap,
        int line) {

    /// Outside the text.
    static final Token NONE = new Token(Type.MARK, "", 0, 0, false, false, false, Gap.PARAGRAPH, -1);

    enum Type {
        WORD,
        /// Letters of another script than the Latin.
        FOREIGN,
        NUMBER,
        /// Letters and digits.
        MIXED,
        MARK
    }

    /// What divides a token from the one before.
    enum Gap {
        NOTHING,
        SPACE,
        LINE,
        PARAGRAPH
    }

    boolean isWord() {
        return type == Type.WORD;
    }

    boolean isNumber() {
        return type == Type.NUMBER;
    }

    boolean is(String mark) {
        return word.equals(mark);
    }

    int digits() {
        int count = 0;
        for (int at = 0; at < word.length(); at++) {
            if (Character.isDigit(word.charAt(at))) {
                count++;
            }
        }
        return count;
    }

    /// Letters of one run and then digits, as in `HU3`: how many letters; -1 for others.
    int lettersThenDigits() {
        int letters = 0;
        while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        for (int at = letters; at < word.length(); at++) {
            if (!Character.isDigit(word.charAt(at))) {
                return -1;
            }
        }
        return letters == word.length() ? -1 : letters;
    }
}
