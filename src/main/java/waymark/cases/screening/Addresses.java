package waymark.cases.screening;

import java.util.Set;
import waymark.cases.screening.Token.Gap;
import waymark.cases.screening.Token.Type;

/// Streets, house numbers, flats and rooms. A street needs no number, since few live in it.
final class Addresses {

    private static final Set<String> PARTS = WordLists.set("""
            flat apartment apt unit room bedsit caravan plot pitch block studio suite cabin chalet berth""");
    private static final Set<String> ORDINARY = WordLists.set("""
            the a an this that same main busy quiet side back another next long residential dead one each every
            her his their our my nearby local country narrow public private dark wrong ring rail on off in of to
            and or by at from two three some any other no first second third old new down up across along whole
            coast bus cycle fast hard slip motorway trunk access service unlit cobbled pedestrianised shopping
            its your is was were for with under near where when who which into onto different unknown nearest
            right one-way as very""");
    private static final Set<String> SITES_NOT = WordLists.set("""
            crown magistrates magistrates' county high family youth care safe children's childrens nursing guest
            town city custody job green west east north south medical health community shared terraced detached
            semi semi-detached council halfway open half police farm car caravan retail business holiday night
            food blood best other first second safety opposite dead weekend year back front left right either
            one social supreme approved bail probation student private rented abandoned empty whole big small
            large estate industrial trading housing sea river data piece work lay gas field hill park parish
            public mini beer the a this rear taxi bank top low court traffic light""");
    private static final Set<String> FLOORS = WordLists.set("""
            top ground first second third basement floor flat upper lower rear left right attic annexe annex
            maisonette""");
    private static final Set<String> OPENING = WordLists.set("""
            back old new long main first second third upper lower north south east west ring coast rail whole
            hard""");
    private static final int LONGEST_NAME = 3;

    private final Reading reading;

    Addresses(Reading reading) {
        this.reading = reading;
    }

    /// What is labelled as an address, before anything in it is taken for something else.
    void labels() {
        for (int at = 0; at < reading.size(); at++) {
            if (reading.free(at)) {
                label(at);
            }
        }
    }

    void find() {
        for (int at = 0; at < reading.size(); at++) {
            if (reading.free(at)) {
                part(at);
            }
            if (reading.free(at) && reading.token(at).isWord() && !reading.allowed(at)) {
                street(at);
            }
            if (reading.free(at)) {
                livesAt(at);
            }
        }
        for (int at = 0; at < reading.size(); at++) {
            if (reading.free(at)) {
                numbered(at);
            }
        }
    }

    /// `80 Wincolmlee`: a number and a capital word that no list knows.
    private void numbered(int at) {
        var number = reading.token(at);
        var next = reading.token(at + 1);
        boolean house = number.isNumber() && number.word().length() <= 3
                || number.type() == Type.MIXED
                        && number.word().length() <= 4
                        && number.digits() == number.word().length() - 1
                        && Character.isDigit(number.word().charAt(0));
        var before = reading.word(at - 1);
        boolean placed =
                Set.of("at", "of", "to", "from", ",", ":", "outside", "is").contains(before);
        if (house
                && placed
                && reading.free(at + 1)
                && reading.capital(at + 1)
                && next.gap() == Gap.SPACE
                && next.isWord()
                && !next.upper()
                && next.word().length() > 3
                && !reading.lists.plainWord(next.word())
                && !reading.lists.allowed(next.word())
                && !reading.allowed(at + 1)
                && !Dates.month(next.word())) {
            int last = at + 1;
            while (reading.capital(last + 1)
                    && reading.joined(last, last + 1)
                    && reading.free(last + 1)
                    && !reading.first(last + 1)) {
                last++;
            }
            extend(at, last);
        }
    }

    /// `flat 3`, `room 12b`, `unit 7`.
    private void part(int at) {
        var word = reading.word(at);
        if (!PARTS.contains(word)) {
            return;
        }
        int next = at + 1;
        if (reading.word(next).equals("no")
                || reading.word(next).equals("number")
                || reading.word(next).equals("#")) {
            next++;
            if (reading.token(next).is(".")) {
                next++;
            }
        }
        var number = reading.token(next);
        boolean numbered = (number.isNumber()
                        || number.type() == Type.MIXED
                                && Character.isDigit(number.word().charAt(0)))
                && number.word().length() <= 4
                && number.gap() != Gap.PARAGRAPH
                && !reading.word(next + 1).startsWith("bed")
                && !reading.word(next + 1).equals("other")
                && !reading.token(next + 1).is(":");
        boolean lettered =
                number.isWord() && number.word().length() == 1 && number.capital() && !number.is("a") && !number.is("i")
                        || number.isWord() && number.word().length() == 1 && number.upper();
        if (numbered || lettered && !word.equals("room")) {
            extend(at, next);
        }
    }

    private void street(int at) {
        var word = reading.word(at);
        boolean certain = reading.lists.streets.contains(word)
                || word.equals("dr")
                || word.equals("close") && reading.capital(at);
        boolean loose = reading.lists.looseStreets.contains(word);
        if (!certain && !loose || at == 0) {
            return;
        }
        if (word.equals("st") && !reading.free(at - 1)) {
            return;
        }
        int start = at;
        int capitals = 0;
        int unknown = 0;
        while (at - start < LONGEST_NAME + 1 && start > 0) {
            int back = reading.before(start);
            var token = reading.token(back);
            if (!reading.free(back)
                    || reading.allowed(back) && !reading.lists.large(token.word())
                    || !reading.joined(back, start) && !saint(back, start)
                    || !token.isWord() && !token.is(".")) {
                break;
            }
            boolean ordinary = ORDINARY.contains(token.word());
            if (ordinary && !(reading.capital(back) && !reading.first(back) && OPENING.contains(token.word()))) {
                break;
            }
            start = back;
            capitals +=
                    reading.capital(back) && !reading.first(back) || token.capital() && reading.caseless(back) ? 1 : 0;
            unknown += reading.lists.plainWord(token.word()) ? 0 : 1;
            if (token.capital() && reading.first(back)) {
                break;
            }
        }
        if (start == at && reading.word(at - 1).equals("the") && houseNumber(at - 1) >= 0) {
            extend(houseNumber(at - 1), at);
            return;
        }
        int number = houseNumber(start);
        if (start == at) {
            return;
        }
        if (number >= 0 && !reading.word(reading.before(at)).equals("years") && nameLike(start, at)) {
            var lead = reading.word(number - 1);
            boolean placed = lead.equals("at") || lead.equals(",") || lead.equals("from") || lead.equals(":");
            boolean plain = placed && !SITES_NOT.contains(reading.word(reading.before(at)));
            if (certain || capitals > 0 || reading.typedLow() || unknown > 0 || plain) {
                extend(number, at);
            }
            return;
        }
        // without a number: only as much of it as is written as a name
        int begin = at;
        while (begin > start && named(reading.before(begin), certain)) {
            begin = reading.before(begin);
        }
        if (begin == at) {
            return;
        }
        var before = reading.word(reading.before(at));
        boolean written = reading.capital(begin) || reading.capital(reading.before(at));
        if (certain) {
            if (written && reading.token(at).capital()
                    || written && !reading.first(begin)
                    || !reading.lists.plainWord(before)
                    || preposition(reading.before(begin))) {
                if (!SITES_NOT.contains(before) || !reading.lists.plainWord(before) || reading.capital(at)) {
                    extend(begin, at);
                }
            }
        } else if (reading.capital(at)
                && written
                && !SITES_NOT.contains(before)
                && !reading.lists.plain.contains(before)
                && !reading.allowed(at)
                && (!reading.first(begin) || at - begin > 1 || !reading.lists.plainWord(before))) {
            extend(begin, at);
        }
    }

    private boolean saint(int back, int start) {
        return reading.token(back).is(".")
                && reading.token(back).gap() == Gap.NOTHING
                && reading.word(back - 1).equals("st")
                && start > 1;
    }

    /// No ordinary sentence between the number and the street: "24 spring bank", not "3 men in a park".
    private boolean nameLike(int start, int at) {
        for (int each = start; each < at; each++) {
            var word = reading.word(each);
            if (reading.lists.verb(word)
                    || reading.lists.in("kin", word)
                    || Dates.month(word)
                    || word.equals("years")
                    || word.equals("other")
                    || word.equals("miles")
                    || word.equals("people")
                    || word.equals("men")
                    || word.equals("women")
                    || word.equals("minutes")
                    || word.equals("min")
                    || word.equals("mins")
                    || word.equals("metres")
                    || word.equals("bed")
                    || word.equals("bedroom")
                    || word.equals("hours")
                    || word.equals("hour")
                    || word.equals("minute")
                    || word.equals("days")
                    || word.equals("vehicles")) {
                return false;
            }
        }
        return true;
    }

    private boolean preposition(int at) {
        var word = reading.word(at);
        if (reading.caseless(at)
                && (word.equals("at") || word.equals("in") || word.equals("near") || word.equals("from"))) {
            return true;
        }
        return word.equals("on") || word.equals("off") || word.equals("along") || word.equals("down");
    }

    private boolean named(int at, boolean certain) {
        if (!reading.free(at) || !reading.token(at).isWord()) {
            return false;
        }
        var word = reading.word(at);
        if (reading.caseless(at) || reading.typedLow()) {
            return certain
                    && !ORDINARY.contains(word)
                    && !reading.lists.function.contains(word)
                    && !SITES_NOT.contains(word);
        }
        if (reading.capital(at) && !reading.first(at) && OPENING.contains(word)) {
            return true;
        }
        return reading.capital(at)
                        && !ORDINARY.contains(word)
                        && (!reading.first(at) || !reading.lists.function.contains(word))
                || !reading.lists.plainWord(word) && !ORDINARY.contains(word);
    }

    /// The place of a house number just before, or -1.
    private int houseNumber(int start) {
        int back = start - 1;
        if (reading.token(back).is(",")) {
            back--;
        }
        var token = reading.token(back);
        if (token.isWord()
                && token.word().length() == 1
                && reading.token(back - 1).isNumber()) {
            back--;
            token = reading.token(back);
        }
        boolean number = token.isNumber() && token.word().length() <= 4
                || token.type() == Type.MIXED
                        && token.word().length() <= 5
                        && Character.isDigit(token.word().charAt(0))
                        && token.digits() == token.word().length() - 1;
        if (!number
                || !reading.free(back)
                || token.line() < reading.token(start).line() - 1) {
            return -1;
        }
        if (reading.token(back - 1).is("-") && reading.token(back - 2).isNumber()) {
            return back - 2;
        }
        return back;
    }

    /// `lives at 17`, `at number 42`, `at no. 9`, `house number 8`.
    private void livesAt(int at) {
        var word = reading.word(at);
        int next = at + 1;
        boolean house = false;
        if (word.equals("number")
                || word.equals("nr")
                || word.equals("no")
                || word.equals("nos")
                || word.equals("num")) {
            var before = reading.word(at - 1);
            house = before.equals("is") && reading.word(at - 2).equals("house")
                    || before.equals("at")
                    || before.equals("house")
                    || before.equals("door")
                    || before.equals("outside")
                    || before.equals("property")
                    || before.equals("from") && reading.word(at - 2).equals("neighbour");
            if (reading.token(next).is(".")) {
                next++;
            }
        } else if (word.equals("at")
                && (reading.word(at - 1).startsWith("liv")
                        || reading.word(at - 1).startsWith("stay")
                        || reading.word(at - 1).startsWith("resid"))) {
            house = reading.token(next + 1).type() == Type.MARK
                    || reading.word(next + 1).equals("and")
                    || reading.word(next + 1).equals("on");
            at = next - 0;
        }
        if (house
                && (reading.token(next).isNumber() || reading.token(next).type() == Type.MIXED)
                && reading.word(next).length() <= 4
                && reading.free(next)) {
            boolean street = reading.word(next + 1).equals("the")
                    && (reading.lists.streets.contains(reading.word(next + 2))
                            || reading.lists.looseStreets.contains(reading.word(next + 2)));
            extend(Math.min(at, next), street ? next + 2 : next);
        }
    }

    /// What is written after "Address:" up to the end of the line.
    private void label(int at) {
        var word = reading.word(at);
        if (!word.equals("address") && !word.equals("addr")
                || !reading.token(at + 1).is(":")) {
            return;
        }
        int last = at + 1;
        boolean telling = false;
        while (last + 1 < reading.size()
                && reading.token(last + 1).line() == reading.token(at).line()
                && reading.free(last + 1)
                && !(reading.token(last + 1).is(".")
                        && reading.token(last + 2).capital()
                        && reading.word(last).length() > 2)
                && !reading.token(last + 1).is(";")) {
            last++;
            var token = reading.token(last);
            telling |= token.isNumber()
                    || token.isWord()
                            && token.capital()
                            && !reading.lists.plainWord(token.word())
                            && !reading.lists.large(token.word());
        }
        if (telling && last > at + 1) {
            reading.find(at + 2, last, Kind.ADDRESS, true);
        }
    }

    /// With the rest of the address: ", Beverley, HU17 8AB" and what is before it: "flat 3,".
    private void extend(int from, int last) {
        int start = from;
        while (true) {
            int back = start - 1;
            if (reading.token(back).is(",") && reading.free(back)) {
                back--;
            }
            var token = reading.token(back);
            boolean numbered =
                    (token.isNumber() || token.type() == Type.MIXED) && PARTS.contains(reading.word(back - 1));
            if (numbered && reading.free(back)) {
                start = back - 1;
                continue;
            }
            break;
        }
        if (reading.token(start - 1).is(",") && FLOORS.contains(reading.word(start - 2))) {
            start -= 2;
            while (FLOORS.contains(reading.word(start - 1))
                    && reading.free(start - 1)
                    && reading.joined(start - 1, start)) {
                start--;
            }
        } else if (Set.of("house", "number", "nr", "no").contains(reading.word(start - 1)) && reading.free(start - 1)) {
            start--;
        } else if (reading.word(start - 1).equals("o")
                && reading.token(start - 2).is("/")
                && reading.word(start - 3).equals("c")) {
            start -= 3;
        }
        int end = last;
        int parts = 0;
        while (parts < 4 && reading.token(end + 1).is(",") && reading.free(end + 1)) {
            int next = end + 2;
            int stop = next;
            while (reading.free(stop)
                    && stop - next < 4
                    && reading.token(stop).isWord()
                    && (reading.capital(stop)
                            || reading.caseless(stop)
                            || reading.word(stop).equals("upon"))
                    && (stop == next || reading.token(stop).gap() != Gap.NOTHING)) {
                stop++;
            }
            boolean small = stop > next
                    && (reading.token(stop).is(",")
                            || reading.token(stop).is(".")
                            || !reading.free(stop)
                            || reading.token(stop).gap() == Gap.PARAGRAPH
                            || reading.token(stop).line() > reading.token(next).line()
                            || stop >= reading.size());
            if (!small) {
                break;
            }
            end = stop - 1;
            parts++;
        }
        reading.find(start, end, Kind.ADDRESS, true);
    }
}
