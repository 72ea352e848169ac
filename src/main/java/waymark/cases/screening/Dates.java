package waymark.cases.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waymark.cases.screening.Token.Gap;

/// Dates of birth, exact ages, and other days. A full date that lies a childhood back is taken for a date of
/// birth, whatever is said of it: nobody has to call it one.
final class Dates {

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> ORDINALS = ordinals();
    private static final Set<String> BIRTH = WordLists.set("dob born birth birthday birthdate bday birthdays d.o.b");
    private static final Set<String> EVENT = WordLists.set("""
            arrived entered since until from between act dated convicted conviction left married departed
            travelled landed issued expires expired to""");
    private static final int CHILDHOOD = 13;
    private static final int OLDEST = 110;
    private static final int FAR = 7;

    private final Reading reading;
    private final int year;

    Dates(Reading reading, int year) {
        this.reading = reading;
        this.year = year;
    }

    /// A day as somebody wrote it.
    ///
    /// @param last the last of its tokens
    /// @param year 0 where none is said
    private record Day(int last, int year) {}

    void find() {
        for (int at = 0; at < reading.size(); at++) {
            if (!reading.free(at)) {
                continue;
            }
            var day = day(at);
            if (day != null) {
                boolean birth = birth(at, day);
                if (birth) {
                    reading.find(
                            reading.word(at - 1).equals("the") && reading.free(at - 1) ? at - 1 : at,
                            day.last(),
                            Kind.DATE_OF_BIRTH,
                            true);
                } else {
                    reading.find(at, day.last(), Kind.DATE, false);
                }
                at = day.last();
            } else {
                exactAge(at);
            }
        }
    }

    private boolean birth(int at, Day day) {
        for (int back = at - 1; back >= Math.max(0, at - FAR); back--) {
            var word = reading.word(back);
            if (word.equals(".") && reading.token(back + 1).gap() != Gap.NOTHING && !near(back)) {
                break;
            }
            if (BIRTH.contains(word)
                    || word.equals("b")
                            && back >= at - 3
                            && !reading.word(back - 1).equals("o")
                    || near(back)) {
                return true;
            }
        }
        for (int next = day.last() + 1; next < day.last() + 5; next++) {
            var word = reading.word(next);
            if (BIRTH.contains(word) && !word.equals("born")) {
                return true;
            }
            if (word.equals(".") || word.equals(",")) {
                break;
            }
        }
        if (reading.word(day.last() + 2).equals("will")
                && reading.word(day.last() + 3).equals("be")) {
            return true;
        }
        if (turns(at)) {
            return true;
        }
        if (day.year() == 0 || day.year() > year - CHILDHOOD || day.year() < year - OLDEST) {
            return false;
        }
        for (int back = at - 1; back >= Math.max(0, at - 4); back--) {
            if (EVENT.contains(reading.word(back))) {
                return false;
            }
        }
        return true;
    }

    /// `d.o.b` with its dots.
    private boolean near(int at) {
        return reading.token(at).is("b")
                        && reading.token(at - 1).is(".")
                        && reading.token(at - 2).is("o")
                || reading.token(at).is(".")
                        && reading.token(at - 1).is("b")
                        && reading.token(at - 2).is(".");
    }

    /// `turns 18 on 4 June`.
    private boolean turns(int at) {
        for (int back = at - 1; back >= Math.max(0, at - 6); back--) {
            var word = reading.word(back);
            if ((word.equals("turns")
                            || word.equals("turned")
                            || word.equals("turn")
                            || word.equals("turning")
                            || word.equals("be")
                            || word.equals("is") && reading.word(back + 2).equals("on"))
                    && reading.token(back + 1).isNumber()) {
                return true;
            }
        }
        return false;
    }

    /// `17 years and 11 months`, `aged 3 years 2 months 5 days`.
    private void exactAge(int at) {
        var token = reading.token(at);
        if (!token.isNumber() && token.type() != Token.Type.MIXED
                || token.word().length() > 4) {
            return;
        }
        int next = at + 1;
        if (token.isNumber()) {
            var unit = reading.word(next);
            if (!unit.equals("years")
                    && !unit.equals("year")
                    && !unit.equals("yrs")
                    && !unit.equals("yr")
                    && !unit.equals("y")) {
                return;
            }
            next++;
        } else if (!token.word().endsWith("y") && !token.word().endsWith("yrs")) {
            return;
        }
        while (reading.word(next).equals("and")
                || reading.word(next).equals(",")
                || reading.word(next).equals("&")
                || reading.word(next).equals("old")) {
            next++;
        }
        var months = reading.word(next + 1);
        boolean exact = reading.token(next).isNumber()
                && (months.equals("months")
                        || months.equals("month")
                        || months.equals("mths")
                        || months.equals("days"));
        if (!exact || !ofAge(at, next + 1)) {
            return;
        }
        reading.find(at, reading.word(next + 2).equals("old") ? next + 2 : next + 1, Kind.DATE_OF_BIRTH, true);
    }

    private boolean ofAge(int at, int last) {
        for (int back = at - 1; back >= Math.max(0, at - 4); back--) {
            var word = reading.word(back);
            if (word.equals("for") || word.equals("after") || word.equals("over") || word.equals("about")) {
                return false;
            }
            if (word.equals("aged")
                    || word.equals("age")
                    || word.equals("is")
                    || word.equals("was")
                    || word.equals("exactly")) {
                return true;
            }
        }
        var next = reading.word(last + 1);
        return next.equals("old") || next.equals("of");
    }

    private @Nullable Day day(int at) {
        var token = reading.token(at);
        if (token.isNumber()) {
            var numeric = numeric(at);
            if (numeric != null) {
                return numeric;
            }
        }
        int dayOfMonth = dayOfMonth(token);
        if (dayOfMonth > 0) {
            int next = at + 1;
            if (token.isNumber() && Set.of("st", "nd", "rd", "th").contains(reading.word(next))) {
                next++;
            }
            while (reading.word(next).equals("of")
                    || reading.word(next).equals("-")
                    || reading.word(next).equals("/")
                    || reading.word(next).equals(".")
                    || reading.word(next).equals("the")) {
                next++;
            }
            if (next <= at + 3
                    && MONTHS.containsKey(reading.word(next))
                    && reading.token(next).line() <= token.line() + 1) {
                return withYear(next);
            }
            return null;
        }
        Integer ordinal = ORDINALS.get(token.word());
        if (ordinal != null) {
            int next = at + 1;
            if (reading.word(next).equals("-") && ORDINALS.containsKey(reading.word(next + 1))) {
                next += 2;
            } else if (ORDINALS.containsKey(reading.word(next))) {
                next++;
            }
            if (reading.word(next).equals("of")) {
                next++;
            }
            return MONTHS.containsKey(reading.word(next))
                            && reading.token(next).word().length() > 2
                    ? withYear(next)
                    : null;
        }
        if (MONTHS.containsKey(token.word()) && !token.is("may") || token.is("may") && token.capital()) {
            int next = at + 1;
            if (reading.word(next).equals(".") || reading.word(next).equals("the")) {
                next++;
            }
            var number = reading.token(next);
            if (dayOfMonth(number) > 0
                    && !isYearLike(number)
                    && !reading.token(next + 1).is("%")) {
                int last = next;
                if (Set.of("st", "nd", "rd", "th").contains(reading.word(last + 1)) && number.isNumber()) {
                    last++;
                }
                return withYear(last);
            }
        }
        return null;
    }

    private static boolean isYearLike(Token token) {
        return token.word().length() > 2 && token.isNumber();
    }

    /// 14 or 14th.
    private static int dayOfMonth(Token token) {
        var word = token.word();
        if (token.type() == Token.Type.MIXED && word.length() >= 3 && word.length() <= 4) {
            if (!word.endsWith("st") && !word.endsWith("nd") && !word.endsWith("rd") && !word.endsWith("th")) {
                return 0;
            }
            word = word.substring(0, word.length() - 2);
        } else if (!token.isNumber() || word.length() > 2) {
            return 0;
        }
        for (int at = 0; at < word.length(); at++) {
            if (!Character.isDigit(word.charAt(at))) {
                return 0;
            }
        }
        int number = Integer.parseInt(word);
        return number >= 1 && number <= 31 ? number : 0;
    }

    private Day withYear(int month) {
        int next = month + 1;
        if (reading.word(next).equals(",")
                || reading.word(next).equals(".") && reading.token(next).gap() == Gap.NOTHING
                || reading.word(next).equals("-")
                || reading.word(next).equals("/")
                || reading.word(next).equals("of")
                || reading.word(next).equals("in")) {
            next++;
        }
        var token = reading.token(next);
        if (token.isNumber() && token.word().length() == 4) {
            int said = Integer.parseInt(token.word());
            if (said > 1900 && said < 2100) {
                return new Day(next, said);
            }
        }
        if (token.isNumber()
                && token.word().length() == 2
                && !reading.token(next + 1).is(":")
                && !reading.token(next + 1).is("am")
                && !reading.token(next + 1).is("pm")
                && next == month + 1) {
            return new Day(next, century(Integer.parseInt(token.word())));
        }
        if (token.is("'")
                && reading.token(next + 1).isNumber()
                && reading.word(next + 1).length() == 2) {
            return new Day(next + 1, century(Integer.parseInt(reading.word(next + 1))));
        }
        if (token.is("nineteen")
                || token.is("twenty")
                || token.is("two") && reading.word(next + 1).equals("thousand")) {
            int last = next;
            while (last < next + 4 && NUMBER_WORDS.contains(reading.word(last + 1))) {
                last++;
            }
            return new Day(last, token.is("nineteen") ? 1990 : 2005);
        }
        return new Day(month, 0);
    }

    private static final Set<String> NUMBER_WORDS = WordLists.set("""
            thousand hundred and one two three four five six seven eight nine ten eleven twelve thirteen
            fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
            ninety - oh""");

    private int century(int twoDigits) {
        return twoDigits > year % 100 ? 1900 + twoDigits : 2000 + twoDigits;
    }

    /// 14/03/1998, 14.3.98, 1998-03-14, 14 03 1998.
    private @Nullable Day numeric(int at) {
        var one = reading.token(at);
        var mark = reading.token(at + 1);
        if (mark.is("/") || mark.is(".") || mark.is("-")) {
            var two = reading.token(at + 2);
            var three = reading.token(at + 4);
            if (two.isNumber() && reading.token(at + 3).is(mark.word()) && three.isNumber()) {
                return ordered(at + 4, one, two, three);
            }
            if (two.isNumber()
                    && mark.is("/")
                    && one.word().length() <= 2
                    && two.word().length() == 2
                    && dayOfMonth(one) > 0
                    && isMonth(two)
                    && !reading.token(at - 1).is("/")
                    && !reading.token(at + 3).is("/")) {
                return hasDayMonthSense(at) ? new Day(at + 2, 0) : null;
            }
            return null;
        }
        var two = reading.token(at + 1);
        var three = reading.token(at + 2);
        if (two.isNumber()
                && three.isNumber()
                && one.word().length() == 2
                && two.word().length() == 2
                && three.word().length() == 4) {
            return ordered(at + 2, one, two, three);
        }
        if (one.word().length() == 8 && birthSaid(at)) {
            return new Day(at, year - CHILDHOOD);
        }
        return null;
    }

    private boolean hasDayMonthSense(int at) {
        var before = reading.word(at - 1);
        return before.equals("on")
                || BIRTH.contains(before)
                || before.equals(":") && BIRTH.contains(reading.word(at - 2));
    }

    private boolean birthSaid(int at) {
        for (int back = at - 1; back >= Math.max(0, at - 4); back--) {
            if (BIRTH.contains(reading.word(back))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Day ordered(int last, Token one, Token two, Token three) {
        if (one.word().length() == 4 && isMonth(two) && dayOfMonth(three) > 0) {
            return new Day(last, Integer.parseInt(one.word()));
        }
        boolean days = dayOfMonth(one) > 0 && isMonth(two) || isMonth(one) && dayOfMonth(two) > 0;
        if (!days || three.word().length() != 2 && three.word().length() != 4) {
            return null;
        }
        int said = Integer.parseInt(three.word());
        return new Day(last, three.word().length() == 2 ? century(said) : said);
    }

    private static boolean isMonth(Token token) {
        return token.isNumber()
                && token.word().length() <= 2
                && Integer.parseInt(token.word()) >= 1
                && Integer.parseInt(token.word()) <= 12;
    }

    static boolean month(String word) {
        return MONTHS.containsKey(word);
    }

    private static Map<String, Integer> months() {
        var found = new HashMap<String, Integer>();
        var all = List.of(
                "january jan",
                "february feb",
                "march mar",
                "april apr",
                "may",
                "june jun",
                "july jul",
                "august aug",
                "september sep sept",
                "october oct",
                "november nov",
                "december dec");
        for (int at = 0; at < all.size(); at++) {
            for (var word : all.get(at).split(" ", -1)) {
                found.put(word, at + 1);
            }
        }
        return Map.copyOf(found);
    }

    private static Map<String, Integer> ordinals() {
        var found = new HashMap<String, Integer>();
        var all = List.of(
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "fifteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
                "twentieth",
                "twenty",
                "thirtieth",
                "thirty");
        for (int at = 0; at < all.size(); at++) {
            found.put(all.get(at), at + 1);
        }
        return Map.copyOf(found);
    }
}
