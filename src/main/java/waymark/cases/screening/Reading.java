package waymark.cases.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import waymark.cases.screening.Token.Gap;
import waymark.cases.screening.Token.Type;

/// A text cut into tokens, what is known of each, and what was found so far.
final class Reading {

    private static final int SHORT_LINE = 60;
    private static final double MOSTLY = 0.7;
    private static final double HARDLY = 0.05;

    private final Folded folded;
    private final List<Token> tokens = new ArrayList<>();
    private final BitSet first = new BitSet();
    private final BitSet caseless = new BitSet();
    private final BitSet taken = new BitSet();
    private final BitSet allowed = new BitSet();
    private final List<Finding> findings = new ArrayList<>();
    private final Budget budget;
    final WordLists lists;
    private boolean typedLow;

    Reading(Folded folded, WordLists lists, Budget budget) {
        this.folded = folded;
        this.lists = lists;
        this.budget = budget;
        cut();
        sayWhatIsFirst();
        sayWhereCapitalsMeanNothing();
    }

    int size() {
        return tokens.size();
    }

    Folded folded() {
        return folded;
    }

    Token token(int at) {
        budget.spend();
        return at >= 0 && at < tokens.size() ? tokens.get(at) : Token.NONE;
    }

    String word(int at) {
        return token(at).word();
    }

    /// Whether the word begins a sentence, a line, an item or a quotation, so that its capital means nothing.
    boolean first(int at) {
        return first.get(at);
    }

    /// Whether capitals mean nothing on this line: all are, or all words begin with one.
    boolean caseless(int at) {
        return caseless.get(at);
    }

    /// Whether the whole text is typed without capitals.
    boolean typedLow() {
        return typedLow;
    }

    /// Whether the token is written as a name is: with a capital that means something, or where none does.
    boolean capital(int at) {
        var token = token(at);
        return token.capital() && !caseless(at);
    }

    boolean free(int at) {
        return at >= 0 && at < tokens.size() && !taken.get(at);
    }

    boolean allowed(int at) {
        return allowed.get(at);
    }

    void allow(int from, int count) {
        allowed.set(from, from + count);
    }

    /// The two tokens belong to one phrase: nothing but a space, a line's end or a hyphen is between them.
    boolean joined(int left, int right) {
        if (left < 0 || right >= tokens.size()) {
            return false;
        }
        if (right - left == 2) {
            return token(left + 1).is("-")
                    && token(left + 1).gap() == Gap.NOTHING
                    && token(right).gap() == Gap.NOTHING;
        }
        return right - left == 1 && token(right).gap() != Gap.PARAGRAPH;
    }

    /// The place of the next token, over a hyphen without spaces.
    int after(int at) {
        return joined(at, at + 2) ? at + 2 : at + 1;
    }

    int before(int at) {
        return joined(at - 2, at) ? at - 2 : at - 1;
    }

    /// Notes what was found and takes its tokens: nothing else is found there.
    void find(int from, int last, Kind kind, boolean direct) {
        findings.add(new Finding(
                folded.start(tokens.get(from).start()), folded.end(ending(tokens.get(last)) - 1), kind, direct));
        taken.set(from, last + 1);
    }

    /// Notes what counts only together; others may still find something there.
    void hint(int from, int last, Kind kind) {
        findings.add(new Finding(
                folded.start(tokens.get(from).start()), folded.end(ending(tokens.get(last)) - 1), kind, false));
    }

    /// Without the `'s` of a possessive.
    private static int ending(Token token) {
        return token.possessive() ? token.start() + token.word().length() : token.end();
    }

    List<Finding> findings() {
        return findings;
    }

    private void cut() {
        int at = 0;
        int line = 0;
        int breaks = 2;
        boolean space = false;
        while (at < folded.length()) {
            budget.spend();
            char each = folded.at(at);
            if (Character.isWhitespace(each)) {
                space = true;
                if (each == '\n') {
                    breaks++;
                    line++;
                }
                at++;
                continue;
            }
            var gap = breaks > 1 ? Gap.PARAGRAPH : breaks == 1 ? Gap.LINE : space ? Gap.SPACE : Gap.NOTHING;
            int end = end(at);
            tokens.add(token(at, end, gap, line));
            at = end;
            breaks = 0;
            space = false;
        }
    }

    private int end(int start) {
        if (!Character.isLetterOrDigit(folded.at(start))) {
            return start + 1;
        }
        int at = start + 1;
        while (at < folded.length()) {
            char each = folded.at(at);
            boolean apostrophe =
                    each == '\'' && Character.isLetter(folded.at(at - 1)) && Character.isLetter(folded.at(at + 1));
            if (!Character.isLetterOrDigit(each) && !apostrophe) {
                break;
            }
            at++;
        }
        return at;
    }

    private Token token(int start, int end, Gap gap, int line) {
        var written = folded.words(start, end);
        var word = written.toLowerCase(Locale.ROOT);
        boolean possessive = word.endsWith("'s") && word.length() > 2;
        if (possessive) {
            word = word.substring(0, word.length() - 2);
        }
        int letters = 0;
        int digits = 0;
        boolean upper = true;
        boolean foreign = false;
        for (int at = 0; at < word.length(); at++) {
            char each = written.charAt(at);
            if (Character.isDigit(each)) {
                digits++;
            } else if (Character.isLetter(each)) {
                letters++;
                upper &= Character.isUpperCase(each);
                foreign |= each >= 0x250;
            }
        }
        var type = letters + digits == 0
                ? Type.MARK
                : foreign ? Type.FOREIGN : digits == 0 ? Type.WORD : letters == 0 ? Type.NUMBER : Type.MIXED;
        return new Token(
                type,
                word,
                start,
                end,
                letters > 0 && Character.isUpperCase(written.charAt(0)),
                upper && letters > 1,
                possessive,
                gap,
                line);
    }

    private void sayWhatIsFirst() {
        int lineStart = 0;
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (at == 0 || token.gap() == Gap.PARAGRAPH) {
                first.set(at);
                lineStart = token.start();
                continue;
            }
            var before = tokens.get(at - 1);
            if (token.gap() == Gap.LINE) {
                boolean wrapped = before.type() != Type.MARK && before.end() - lineStart > SHORT_LINE;
                first.set(at, !wrapped || before.is("."));
                lineStart = token.start();
            } else if (before.type() == Type.MARK) {
                first.set(at, opens(before, at));
            } else if (before.isNumber() && first.get(at - 1)) {
                first.set(at, false);
            }
        }
    }

    /// After a full stop, a colon, a bullet, a dash or an opening quote a capital means nothing, except after
    /// the dot of an initial or of a title.
    private boolean opens(Token mark, int at) {
        return switch (mark.word()) {
            case "." -> {
                var before = at > 1 ? tokens.get(at - 2) : Token.NONE;
                boolean short1 = before.isWord()
                        && mark.gap() == Gap.NOTHING
                        && (before.word().length() == 1
                                || before.word().length() <= 4 && lists.in("title", before.word()));
                yield !short1;
            }
            case "!", "?", ":", ";", "\"", "'", "(", "[", "*", "|", "=", ">", "+", "/" -> true;
            case "-" -> tokens.get(at).gap() != Gap.NOTHING || first.get(at - 1);
            case "," -> false;
            default -> true;
        };
    }

    private void sayWhereCapitalsMeanNothing() {
        int words = 0;
        int capitals = 0;
        for (int at = 0; at < tokens.size(); ) {
            int end = at;
            int all = 0;
            int upper = 0;
            int initial = 0;
            int sentence = 0;
            while (end < tokens.size()
                    && tokens.get(end).line() == tokens.get(at).line()) {
                var token = tokens.get(end);
                if (token.isWord() && token.word().length() > 1) {
                    all++;
                    upper += token.upper() ? 1 : 0;
                    initial += token.capital() ? 1 : 0;
                    sentence += token.capital() && !token.upper() ? 1 : 0;
                }
                end++;
            }
            words += all;
            capitals += upper > all * MOSTLY ? initial : sentence;
            if (all >= 3 && upper > all * MOSTLY || all >= 6 && initial > all * (MOSTLY + 0.1)) {
                caseless.set(at, end);
            }
            at = end;
        }
        typedLow = words >= 4 && capitals < words * HARDLY;
    }
}
