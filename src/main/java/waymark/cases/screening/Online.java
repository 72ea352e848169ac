package waymark.cases.screening;

import java.util.Set;
import waymark.cases.screening.Token.Gap;

/// E-mail addresses, links, and names of accounts.
final class Online {

    private static final Set<String> ENDINGS = WordLists.set("""
            com org net uk co info io me vn al ro pl ng cn in pk ru ua eu de fr it es app link ly live online
            site shop gov edu biz tv gg invalid example""");
    private static final Set<String> SERVICES = WordLists.set("""
            facebook fb instagram insta ig snapchat snap tiktok telegram whatsapp viber wechat zalo skype
            onlyfans vivastreet adultwork twitter badoo tinder imo discord kik messenger youtube linkedin paypal
            revolut xbox playstation""");
    private static final Set<String> SIGNS = WordLists.set("""
            username user handle profile account id login nick screenname tag page channel""");
    private static final Set<String> BETWEEN = WordLists.set("""
            : - is = " ' ( as called named name under the of was user username handle id account profile @""");

    private final Reading reading;

    Online(Reading reading) {
        this.reading = reading;
    }

    void find() {
        for (int at = 0; at < reading.size(); at++) {
            if (reading.free(at)) {
                chunk(at);
            }
        }
        for (int at = 0; at < reading.size(); at++) {
            var word = reading.word(at);
            if (SERVICES.contains(word) || SIGNS.contains(word)) {
                account(at, SERVICES.contains(word));
            }
        }
    }

    /// Characters without a space between them, read as a whole.
    private void chunk(int from) {
        if (from > 0 && reading.token(from).gap() == Gap.NOTHING) {
            return;
        }
        int last = from;
        while (last + 1 < reading.size() && reading.token(last + 1).gap() == Gap.NOTHING) {
            last++;
        }
        int at = find(from, last, "@");
        int first = from;
        while (first < last && isOpening(reading.token(first))) {
            first++;
        }
        int end = last;
        while (end > first && isClosing(reading.token(end))) {
            end--;
        }
        if (at > first && at < end) {
            reading.find(first, end, Kind.EMAIL, true);
        } else if (at == first && end > first && !reading.token(first + 1).isNumber()) {
            reading.find(first, end, Kind.ONLINE, true);
        } else if (link(first, end)) {
            reading.find(first, end, Kind.ONLINE, true);
        } else if (find(first, end, "_") > first && end > first && find(first, end, "_") < end && hasWord(first, end)) {
            reading.find(first, end, Kind.ONLINE, true);
        } else if (userName(first, end)) {
            reading.find(first, end, Kind.ONLINE, true);
        } else if (spacedMail(from, last)) {
            return;
        }
    }

    /// `mai dot nguyen at mail dot com`, and `mai @ mail.com`.
    private boolean spacedMail(int from, int last) {
        boolean sign = reading.token(from).is("@");
        boolean said = reading.token(from).is("at") && from == last;
        if (bracketed(from, last)) {
            return true;
        }
        if (!sign && !said || from == 0) {
            return false;
        }
        int end = last;
        boolean dot = false;
        for (int at = from + 1; at < Math.min(from + 10, reading.size()); at++) {
            var token = reading.token(at);
            if (token.is(".") && sign || token.is("dot")) {
                dot |= ENDINGS.contains(reading.word(at + 1));
                end = dot ? at + 1 : end;
            } else if (!token.isWord() && token.type() != Token.Type.MIXED) {
                break;
            } else if (at > from + 1
                    && reading.token(at).gap() != Gap.NOTHING
                    && !reading.word(at - 1).equals("dot")) {
                break;
            }
        }
        if (!dot) {
            return false;
        }
        int start = from - 1;
        while (start > 1
                && (reading.word(start - 1).equals("dot")
                        || reading.token(start).gap() == Gap.NOTHING
                        || reading.word(start).equals("dot"))) {
            start--;
        }
        reading.find(start, end, Kind.EMAIL, true);
        return true;
    }

    /// `mai.n [at] mail.example`, `mai(at)mail.example`.
    private boolean bracketed(int from, int last) {
        for (int at = from; at <= last; at++) {
            boolean sign = reading.token(at).is("at")
                    && (reading.token(at - 1).is("(") || reading.token(at - 1).is("["))
                    && (reading.token(at + 1).is(")") || reading.token(at + 1).is("]"));
            if (!sign || at < 2) {
                continue;
            }
            int start = at - 2;
            while (start > 0 && reading.token(start).gap() == Gap.NOTHING) {
                start--;
            }
            int end = at + 2;
            while (end + 1 < reading.size()
                    && reading.token(end + 1).gap() == Gap.NOTHING
                    && !(isClosing(reading.token(end + 1))
                            && (end + 2 >= reading.size()
                                    || reading.token(end + 2).gap() != Gap.NOTHING))) {
                end++;
            }
            if (end < reading.size() && end > at + 2) {
                reading.find(start, end, Kind.EMAIL, true);
                return true;
            }
        }
        return false;
    }

    private int find(int from, int last, String mark) {
        for (int at = from; at <= last; at++) {
            if (reading.token(at).is(mark)) {
                return at;
            }
        }
        return -1;
    }

    private boolean hasWord(int from, int last) {
        for (int at = from; at <= last; at++) {
            if (reading.token(at).isWord()) {
                return true;
            }
        }
        return false;
    }

    private boolean link(int first, int end) {
        var word = reading.word(first);
        if ((word.equals("http") || word.equals("https") || word.equals("www")) && end > first + 1) {
            return true;
        }
        for (int at = first + 1; at < end; at++) {
            if (reading.token(at).is(".")
                    && ENDINGS.contains(reading.word(at + 1))
                    && reading.token(at - 1).type() != Token.Type.MARK
                    && (reading.word(at - 1).length() > 1
                            || reading.token(at + 2).is("/"))
                    && (at + 1 == end
                            || reading.token(at + 2).is("/")
                            || reading.token(at + 2).is("."))
                    && !reading.token(at + 1).capital()) {
                return !reading.word(at - 1).equals("booking")
                        && !reading.word(at - 1).equals("gov");
            }
        }
        return false;
    }

    /// `gentiii77`, `delroy4ever`, `rowena.m.92`: letters that are no English word, with digits.
    private boolean userName(int first, int end) {
        boolean unknown = false;
        boolean digits = false;
        int parts = 0;
        for (int at = first; at <= end; at++) {
            var token = reading.token(at);
            if (token.type() == Token.Type.MARK) {
                if (!token.is(".") && !token.is("_")) {
                    return false;
                }
                continue;
            }
            parts++;
            digits |= token.digits() > 0;
            var letters = new StringBuilder();
            for (int each = 0;
                    each < token.word().length()
                            && Character.isLetter(token.word().charAt(each));
                    each++) {
                letters.append(token.word().charAt(each));
            }
            unknown |= letters.length() >= (token.type() == Token.Type.MIXED ? 4 : 5)
                    && !reading.lists.plainWord(letters.toString())
                    && !reading.lists.allowed(letters.toString())
                    && !Dates.month(letters.toString());
        }
        boolean dotted = parts == 2
                && end == first + 2
                && reading.token(first + 1).is(".")
                && (reading.token(end).type() == Token.Type.MIXED
                                && Character.isLetter(reading.word(end).charAt(0))
                        || reading.token(end).isNumber()
                                && reading.word(end).length() >= 2
                                && !reading.lists.everyday(reading.word(first)))
                && reading.token(first).isWord()
                && !Dates.month(reading.word(first))
                && !reading.lists.in("title", reading.word(first))
                && reading.word(first).length() > 2
                && !reading.lists.allowed(reading.word(first));
        return dotted || unknown && digits && (parts > 1 || reading.token(first).type() == Token.Type.MIXED);
    }

    /// What follows the name of a service: `insta: mai.ng98`, `snapchat user kez99`.
    private void account(int at, boolean service) {
        int next = at + 1;
        boolean said = false;
        while (next < at + 6 && BETWEEN.contains(reading.word(next))) {
            var word = reading.word(next);
            said |= !word.equals("-")
                    && !word.equals("the")
                    && !word.equals("of")
                    && !word.equals("was")
                    && !word.equals("(");
            next++;
        }
        if (!reading.free(next)
                || reading.token(next).type() == Token.Type.MARK
                || reading.token(next).isNumber()) {
            return;
        }
        int end = next;
        while (reading.free(end + 1)
                && reading.token(end + 1).gap() == Gap.NOTHING
                && !isClosing(reading.token(end + 1))) {
            end++;
        }
        while (end + 2 < reading.size()
                && isClosing(reading.token(end + 1))
                && reading.token(end + 1).gap() == Gap.NOTHING
                && reading.token(end + 2).gap() == Gap.NOTHING
                && reading.token(end + 2).type() != Token.Type.MARK) {
            end += 2;
        }
        boolean odd = end > next || reading.token(next).type() == Token.Type.MIXED;
        boolean unknown = reading.token(next).isWord()
                && !reading.lists.plainWord(reading.word(next))
                && !reading.lists.allowed(reading.word(next));
        if (odd && (said || service && next == at + 1) && hasOddity(next, end)) {
            reading.find(next, end, Kind.ONLINE, true);
        } else if (unknown && said && !reading.token(next).capital() && !reading.lists.large(reading.word(next))) {
            reading.find(next, end, Kind.ONLINE, true);
        }
    }

    /// Digits or dots among letters: no ordinary word with a hyphen or a stroke.
    private boolean hasOddity(int from, int last) {
        for (int at = from; at <= last; at++) {
            var token = reading.token(at);
            if (token.type() == Token.Type.MIXED
                            && token.digits() < token.word().length()
                            && token.word().length() > 3
                    || token.is(".")
                    || token.is("_")
                    || token.isNumber() && at > from) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpening(Token token) {
        return token.is("(")
                || token.is("\"")
                || token.is("'")
                || token.is("[")
                || token.is("<")
                || token.is("-")
                || token.is("*");
    }

    private static boolean isClosing(Token token) {
        return token.is(".")
                || token.is(",")
                || token.is(")")
                || token.is("\"")
                || token.is("'")
                || token.is("]")
                || token.is(">")
                || token.is(";")
                || token.is(":")
                || token.is("!")
                || token.is("?");
    }
}
