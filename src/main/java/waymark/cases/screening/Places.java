package waymark.cases.screening;

import java.util.Set;
import waymark.cases.screening.Token.Gap;

/// Villages, small towns and named sites: businesses, schools, hotels, places of worship. What is larger than a
/// town points at nobody by itself.
final class Places {

    private static final Set<String> PLACING = WordLists.set("""
            in near around from to outside at towards via through into nr frm by of between beyond for called
            named""");
    private static final Set<String> SETTLEMENTS = WordLists.set("village hamlet town parish estate commune suburb");
    private static final Set<String> LOWER = WordLists.set("""
            royal crown golden dragon lucky kings king's queens queen's lion swan bull plough palace diamond
            sunshine rainbow lotus bamboo jade orchid elite angel angels fortune panda phoenix tiger pearl ruby
            sapphire victoria albert station railway anchor ship castle riverside seaview bluebell willow oak
            elm rose sunrise paradise star premier grand imperial regal majestic sparkle shine shiny bubbles
            happy silver magic cherry blossom eagle falcon fox horses horse hare hounds arms windmill manor
            haven harbour beacon cedar beech holly rest travellers farmers sailors smugglers foresters mariners
            drovers carpenters masons head tree bell bells crow raven pheasant partridge stag cock greyhound
            wheatsheaf punch bowl moon sun sea beach palm palms garden gardens wok spice wall city express""");

    private static final Set<String> SMALL = WordLists.set("""
            the a an at in of and for to on by from with is was he she they it i we you her his no not this that""");

    private static final Set<String> VESSELS = WordLists.set("""
            boat vessel trawler ship yacht barge ferry mv fv boats beamer dredger tanker""");
    private static final Set<String> OWNING = WordLists.set("""
            run runs ran own owns owned opened manages managed for at by""");
    private static final Set<String> COMPANIES = WordLists.set("ltd limited plc llp");
    private static final Set<String> FIRMS =
            WordLists.set("agency company firm employer business shop sponsor restaurant salon pub hotel");
    private static final Set<String> HOUSES = WordLists.set("""
            grange manor lodge priory abbey mill cottage castle orchard vineyard minster ship theatre museum
            market chapel cathedral dock boat barge""");
    private static final Set<String> OFFICES = WordLists.set("""
            services service team unit centre office department reception hub desk suite custody help learning
            education care health justice court police board lead partnership forum panel conference hearing
            tribunal act order code plan policy protocol form report notice review assessment strategy programme
            project scheme fund day week month year part section stage phase level line action support welfare
            housing benefits immigration safeguarding intake gateway access response crime victims witness
            intelligence operations operation emergency accident ward council committee group meeting training
            trust agency authority commission society mission outreach helpline duty referral mechanism english
            language god islam faith islamic""");

    private final Reading reading;
    private final WordLists lists;

    Places(Reading reading) {
        this.reading = reading;
        this.lists = reading.lists;
    }

    /// Named sites, before names are looked for: in "Mai's Nails" the whole is the name of a business.
    void sites() {
        for (int at = 0; at < reading.size(); at++) {
            if (!reading.free(at) || !reading.token(at).isWord()) {
                continue;
            }
            saint(at);
            int small = lists.smallPlaces.at(reading, at);
            if (small > 1 && reading.free(at) && smallPlace(at, small)) {
                reading.find(at, at + small - 1, Kind.PLACE, true);
                continue;
            }
            int length = lists.sites.at(reading, at);
            if (length == 0 && lists.site.contains(reading.word(at))) {
                length = 1;
            } else if (length == 0
                    && lists.capitalSites.contains(reading.word(at))
                    && reading.capital(at)
                    && !reading.first(at)
                    && reading.capital(at - 1)) {
                length = 1;
            }
            if (length > 0 && reading.free(at)) {
                site(at, length);
            } else if (VESSELS.contains(reading.word(at)) && reading.free(at)) {
                afterSite(at);
            }
        }
    }

    void find() {
        for (int at = 0; at < reading.size(); at++) {
            if (!reading.free(at) || !reading.token(at).isWord()) {
                continue;
            }
            int small = lists.smallPlaces.at(reading, at);
            if (small > 0 && smallPlace(at, small)) {
                int last = at + small - 1;
                while (reading.capital(last + 1)
                        && reading.joined(last, last + 1)
                        && reading.free(last + 1)
                        && !reading.allowed(last + 1)
                        && !lists.function.contains(reading.word(last + 1))
                        && !lists.allowed(reading.word(last + 1))
                        && !lists.plain.contains(reading.word(last + 1))
                        && !reading.first(last + 1)) {
                    last++;
                }
                reading.find(at, last, Kind.PLACE, true);
            } else if (plainName(at) >= 0) {
                reading.find(at, plainName(at), Kind.PLACE, true);
            } else if (unknownPlace(at)) {
                int last = at;
                while (reading.joined(last, reading.after(last))
                        && reading.capital(reading.after(last))
                        && reading.free(reading.after(last))
                        && !reading.allowed(reading.after(last))
                        && !lists.plainWord(reading.word(reading.after(last)))) {
                    last = reading.after(last);
                }
                reading.find(at, last, Kind.PLACE, true);
            }
        }
    }

    private boolean smallPlace(int at, int length) {
        var word = reading.word(at);
        var before = reading.word(at - 1);
        boolean placed = PLACING.contains(before) || reading.token(at - 1).is(",");
        boolean ordinary = lists.english(word) || lists.allowed(word);
        boolean general = true;
        for (int each = at; each < at + length; each++) {
            general &= reading.allowed(each) || lists.allowed(reading.word(each));
        }
        if (general || reading.allowed(at) && length == 1) {
            return false;
        }
        if (length > 1) {
            boolean all = true;
            for (int each = at; each < at + length; each++) {
                all &= !lists.plainWord(reading.word(each));
            }
            return reading.capital(at) && (!reading.first(at) || !ordinary || reading.capital(at + length - 1))
                    || placed
                    || all;
        }
        if (reading.capital(at)) {
            if (!ordinary) {
                return true;
            }
            return !reading.first(at)
                    && placed
                    && !lists.allowed(word)
                    && !lists.plain.contains(word)
                    && !Dates.month(word)
                    && !before.equals("of")
                    && !before.equals("for")
                    && !before.equals("to");
        }
        return !ordinary
                && (placed && !before.equals("for") && word.length() > 3
                        || word.length() >= 6 && !lists.maybeName(word));
    }

    /// `The Red Lion` inside a sentence, `at Rainbow`: plain English written as a name.
    private int plainName(int at) {
        if (!reading.capital(at) || reading.first(at)) {
            return -1;
        }
        int vessel = vessel(at);
        if (vessel >= 0) {
            return vessel;
        }
        int last = at;
        boolean sign = LOWER.contains(reading.word(at));
        while (last - at < 4
                && reading.joined(last, last + 1)
                && reading.capital(last + 1)
                && reading.free(last + 1)
                && !reading.allowed(last + 1)) {
            last++;
            sign |= LOWER.contains(reading.word(last));
        }
        var before = reading.word(at - 1);
        if (last > at
                && (OWNING.contains(before) || before.equals("is") && FIRMS.contains(reading.word(at - 2)))
                && severalOnly(at, last)
                && noOffice(at, last)) {
            return last;
        }
        boolean placed = before.equals("at")
                || before.equals("near")
                || before.equals("outside")
                || before.equals("behind")
                || before.equals("opposite")
                || before.equals("above");
        boolean article = reading.word(at).equals("the") && last > at;
        placed |= article
                && (before.equals("in")
                        || before.equals("from")
                        || before.equals("to")
                        || before.equals("of")
                        || before.equals("called"));
        if (before.equals("the") && last > at && !sign) {
            var further = reading.word(at - 2);
            boolean there = further.equals("at")
                    || further.equals("outside")
                    || further.equals("behind")
                    || further.equals("opposite")
                    || further.equals("above")
                    || further.equals("near");
            return there && several(at, last + 1) && severalOnly(at, last) ? last : -1;
        }
        if (!article && placed && last > at && lists.site.contains(reading.word(at)) && severalOnly(at + 1, last)) {
            return last;
        }
        placed |= article
                && last > at
                && severalOnly(at + 1, last)
                && (!lists.site.contains(reading.word(at + 1)) || HOUSES.contains(reading.word(at + 1)));
        if (article && reading.token(at).capital()) {
            for (int each = at + 1; each <= last; each++) {
                if (reading.token(each).upper() || lists.plain.contains(reading.word(each)) && !sign) {
                    return -1;
                }
            }
            return placed || sign ? last : -1;
        }
        boolean going = placed
                || before.equals("to")
                || before.equals("from")
                || before.equals("in")
                || before.equals("inside");
        if (going && last > at && severalOnly(at, last) && noOffice(at, last)) {
            return last;
        }
        return sign
                        && last > at
                        && (placed || before.equals("the") || before.equals("in"))
                        && LOWER.contains(reading.word(last))
                ? last
                : -1;
    }

    /// `trawler Ocean Gannet`.
    private int vessel(int at) {
        if (!VESSELS.contains(reading.word(at - 1))
                || lists.allowed(reading.word(at))
                || reading.allowed(at)
                || reading.token(at).upper() && reading.word(at).length() < 4) {
            return -1;
        }
        int last = at;
        while (last - at < 3
                && reading.joined(last, last + 1)
                && reading.capital(last + 1)
                && reading.free(last + 1)
                && !reading.allowed(last + 1)) {
            last++;
        }
        return last;
    }

    static boolean office(String word) {
        return OFFICES.contains(word);
    }

    private boolean noOffice(int from, int last) {
        for (int at = from; at <= last; at++) {
            var word = reading.word(at);
            if (office(word)
                    || !reading.token(at).isWord()
                    || Dates.month(word)
                    || lists.function.contains(word)
                    || lists.in("title", word)) {
                return false;
            }
        }
        return true;
    }

    private boolean severalOnly(int from, int last) {
        for (int at = from; at <= last; at++) {
            var word = reading.word(at);
            if (lists.plain.contains(word)
                    || lists.allowed(word)
                    || reading.token(at).upper()
                    || lists.in("role", word)) {
                return false;
            }
        }
        return true;
    }

    /// A word after "in" or "village of" that no list knows, or a capital one after "at" that is plain English.
    private boolean unknownPlace(int at) {
        var word = reading.word(at);
        var before = reading.word(at - 1);
        if (reading.allowed(at) || lists.allowed(word) || word.length() < 3) {
            return false;
        }
        if ((reading.caseless(at) || reading.typedLow())
                && Set.of("in", "near", "nr", "from", "at", "outside").contains(before)
                && word.length() >= 4
                && !lists.english(word)
                && !lists.large(word)
                && WordLists.spoken(word)
                && !lists.slip(word)
                && !lists.compound(word)) {
            return true;
        }
        boolean settlement =
                SETTLEMENTS.contains(reading.word(at - 2)) && (before.equals("of") || before.equals("called"))
                        || SETTLEMENTS.contains(before);
        boolean english = lists.english(word);
        if (settlement && !english && !lists.large(word)) {
            return !before.equals("town") && !before.equals("estate") || reading.capital(at);
        }
        if (settlement
                && english
                && reading.capital(at)
                && !lists.plain.contains(word)
                && (before.equals("of") || before.equals("called"))) {
            return true;
        }
        if (reading.capital(at)
                && !reading.first(at)
                && english
                && (before.equals("at") || before.equals("near") || before.equals("called"))
                && !reading.token(at + 1).isNumber()
                && !reading.token(at).upper()) {
            return !lists.plain.contains(word)
                    && !lists.function.contains(word)
                    && !lists.site.contains(word)
                    && !plainAfter(at)
                    && !Dates.month(word);
        }
        return false;
    }

    /// "at Custody Suite": a capital that is only emphasis.
    private boolean plainAfter(int at) {
        var next = reading.token(at + 1);
        return next.isWord() && next.capital() && next.gap() == Gap.SPACE && lists.plainWord(next.word())
                || next.isWord() && lists.site.contains(next.word());
    }

    /// `St Mary's`, `Saint Peter`.
    private void saint(int at) {
        var word = reading.word(at);
        if (!word.equals("st") && !word.equals("saint")) {
            return;
        }
        int next = at + 1;
        if (reading.token(next).is(".")) {
            next++;
        }
        var token = reading.token(next);
        boolean name = token.isWord()
                && (lists.maybeName(token.word()) || token.capital() && !lists.plainWord(token.word()))
                && token.gap() != Gap.PARAGRAPH;
        if (!name
                || !(reading.token(at).capital() && token.capital()
                        || (token.possessive() || token.word().endsWith("s"))
                                && lists.site.contains(reading.word(next + 1)))) {
            return;
        }
        if (reading.word(next).equals("john") && reading.word(next + 1).equals("ambulance")
                || lists.allowedPhrases.at(reading, at) > 1
                || lists.large("st " + token.word())) {
            return;
        }
        int last = next;
        while (last - next < 4
                && reading.joined(last, last + 1)
                && (reading.capital(last + 1)
                        || lists.site.contains(reading.word(last + 1))
                        || reading.word(last + 1).equals("of") && reading.capital(last + 2))
                && !lists.allowed(reading.word(last + 1))
                && (!lists.function.contains(reading.word(last + 1))
                        || reading.word(last + 1).equals("of"))) {
            last++;
        }
        reading.find(at, last, Kind.PLACE, true);
    }

    private void site(int at, int length) {
        int last = at + length - 1;
        boolean capitalType = reading.capital(at);
        int start = at;
        int telling = 0;
        while (at - start < 6) {
            int back = start - 1;
            var token = reading.token(back);
            if (token.is(")")
                    && reading.token(back - 2).is("(")
                    && reading.free(back)
                    && reading.capital(back - 3)
                    && reading.capital(at)) {
                start = back - 2;
                continue;
            }
            if (token.is("&")
                    || token.is("-") && token.gap() == Gap.NOTHING
                    || reading.word(back).equals("and")
                            && reading.capital(back - 1)
                            && start < at
                            && reading.capital(start)
                    || token.is("'") && reading.token(back - 1).isWord()) {
                if (!reading.free(back) || !reading.free(back - 1)) {
                    break;
                }
                start = back;
                continue;
            }
            if (!reading.free(back)
                    || !token.isWord() && !token.isNumber()
                    || !reading.joined(back, start)
                            && !reading.token(start).is("(")
                            && !reading.token(start).is("&")
                            && !reading.token(start).is("-")
                            && !reading.token(start).is("'")
                    || reading.token(start).gap() == Gap.LINE && reading.first(start)
                    || !part(back)) {
                break;
            }
            start = back;
            telling += tells(back) ? 1 : 0;
        }
        boolean company = capitalType && start < at && reading.capital(start) && COMPANIES.contains(reading.word(last));
        if (company) {
            telling = 1;
        }
        while (start < at
                && !company
                && (!reading.token(start).isWord() && !reading.token(start).isNumber()
                        || lists.plain.contains(reading.word(start)) && !tellsLater(start, at))) {
            start++;
        }
        if (telling == 0 && at - start >= 2 && several(start, at)) {
            telling = 1;
        }
        if (telling == 0
                && capitalType
                && reading.capital(at - 1)
                && !reading.first(at - 1)
                && start < at
                && (COMPANIES.contains(reading.word(last))
                        || reading.word(last).equals("farm") && !lists.plain.contains(reading.word(at - 1)))) {
            telling = 1;
        }
        if (telling == 0 || start == at) {
            afterSite(last);
            return;
        }
        boolean lone = at - start == 1
                && reading.first(start)
                && lists.plainWord(reading.word(start))
                && !capitalType
                && !reading.token(start).possessive();
        if (lone || publicBody(start, at, last)) {
            return;
        }
        int longer = reading.joined(last, last + 1) && reading.free(last + 1) && reading.capital(last + 1)
                ? lists.sites.at(reading, last + 1)
                : 0;
        last += longer;
        // the type may go on: Kings Hand Car Wash Ltd
        while (reading.joined(last, last + 1)
                && reading.free(last + 1)
                && (lists.capitalSites.contains(reading.word(last + 1)) && reading.capital(last + 1) && capitalType
                        || lists.site.contains(reading.word(last + 1))
                                && (reading.capital(last + 1)
                                        || !capitalType
                                        || lists.capitalSites.contains(reading.word(at))))
                && (reading.capital(last + 1) || !lists.function.contains(reading.word(last + 1)))) {
            last++;
        }
        int further = reading.joined(last, last + 1) && reading.free(last + 1) && reading.capital(last + 1)
                ? lists.sites.at(reading, last + 1)
                : 0;
        last += further;
        while ((reading.token(last + 1).is("&") || reading.word(last + 1).equals("and") && capitalType)
                && reading.capital(last + 2)
                && reading.free(last + 2)
                && !reading.allowed(last + 2)
                && !lists.function.contains(reading.word(last + 2))) {
            last += 2;
        }
        if (reading.joined(last, last + 1)
                && reading.capital(last + 1)
                && lists.streets.contains(reading.word(last + 1))
                && !lists.sites.contains(reading.word(at))) {
            return; // the street that is called after it
        }
        reading.find(start, last, Kind.PLACE, true);
    }

    /// Two capital words or more that are no kinds and no peoples: `Jesus House chapel`.
    private boolean several(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            boolean name = reading.capital(at)
                    && !reading.first(at)
                    && !lists.plain.contains(reading.word(at))
                    && !reading.token(at).upper()
                    && !Combinations.nationality(reading.word(at))
                    && !reading.allowed(at)
                    && !SMALL.contains(reading.word(at));
            count += name ? 1 : 0;
        }
        return count >= 2;
    }

    private boolean tellsLater(int from, int to) {
        return reading.capital(from)
                && !reading.first(from)
                && to - from > 1
                && tells(from + 1)
                && !lists.function.contains(reading.word(from))
                && !lists.allowed(reading.word(from))
                && !reading.word(from).equals("the");
    }

    /// Whether the word can be part of the name of a site.
    private boolean part(int at) {
        var word = reading.word(at);
        if (reading.token(at).isNumber()) {
            return false;
        }
        if (reading.allowed(at) && !lists.large(word)) {
            return false;
        }
        if (reading.capital(at)) {
            return !lists.function.contains(word)
                    || !reading.first(at) && (!SMALL.contains(word) || word.equals("of") && reading.capital(at - 1));
        }
        if (reading.caseless(at) || reading.typedLow() || LOWER.contains(word)) {
            return tells(at)
                    || lists.sites.contains(word)
                    || lists.site.contains(word) && !word.equals("services") && !word.equals("shop");
        }
        return !lists.plainWord(word)
                && lists.maybeName(word)
                && reading.token(at).possessive();
    }

    /// Whether the word makes a site a certain one.
    private boolean tells(int at) {
        var word = reading.word(at);
        if (lists.plain.contains(word) || lists.in("kin", word) || lists.in("title", word) || lists.in("role", word)) {
            return false;
        }
        if (reading.capital(at)) {
            if (reading.token(at).upper() && word.length() <= 4 && !lists.name(word)) {
                return false; // an abbreviation
            }
            boolean region = reading.capital(at + 1) && !Combinations.nationality(word) && !reading.first(at);
            boolean general = lists.allowed(word) && !lists.large(word) && !region
                    || lists.site.contains(word) && !(HOUSES.contains(word) && !reading.first(at))
                    || lists.function.contains(word);
            return !general
                    && (!reading.first(at)
                            || !lists.plainWord(word)
                            || LOWER.contains(word)
                            || reading.token(at).possessive() && lists.maybeName(word)
                            || reading.capital(at + 1)
                            || lists.given.contains(word));
        }
        if (LOWER.contains(word)) {
            return !reading.allowed(at)
                    && (reading.typedLow()
                            || reading.caseless(at)
                            || reading.word(at - 1).equals("the") && LOWER.contains(reading.word(at + 1)));
        }
        return (reading.typedLow() || reading.caseless(at) || reading.token(at).possessive())
                && !lists.english(word)
                && !lists.allowed(word)
                && lists.maybeName(word);
    }

    private boolean publicBody(int start, int at, int last) {
        if (lists.allowedPhrases.at(reading, start) > last - start || reading.allowed(start) && reading.allowed(at)) {
            return true;
        }
        var type = reading.word(last);
        boolean general = type.equals("services")
                || type.equals("recruitment")
                || type.equals("shelter")
                || type.equals("refuge")
                || type.equals("market")
                || type.equals("shop")
                || type.equals("stores")
                || type.equals("produce")
                || type.equals("foods")
                || type.equals("club")
                || type.equals("school")
                || type.equals("college")
                || type.equals("surgery");
        boolean plainOnly = true;
        for (int each = start; each < at; each++) {
            plainOnly &= lists.plainWord(reading.word(each)) && !lists.given.contains(reading.word(each))
                    || !reading.token(each).isWord();
        }
        return general && plainOnly && (type.equals("services") || !reading.capital(at));
    }

    /// `the hotel Victoria`, `a pub called the Plough`: the name comes after.
    private void afterSite(int last) {
        int next = last + 1;
        boolean called = reading.word(next).equals("called")
                || reading.word(next).equals("named")
                || reading.word(next).equals("known") && reading.word(next + 1).equals("as");
        if (called) {
            next += reading.word(next).equals("known") ? 2 : 1;
        }
        if (reading.token(next).is(",")
                && (reading.word(next + 1).equals("the")
                        || reading.token(next + 1).is("\""))) {
            next += reading.word(next + 1).equals("the") ? 2 : 1;
        }
        boolean quoted = reading.token(next).is("\"") || reading.token(next).is("'");
        if (quoted) {
            next++;
        }
        if (!called && !quoted) {
            return;
        }
        if (reading.word(next).equals("the")) {
            next++;
        }
        int end = next;
        while (end - next < 4
                && reading.free(end)
                && reading.token(end).isWord()
                && (reading.capital(end)
                        || quoted
                        || reading.typedLow() && !lists.function.contains(reading.word(end)) && end - next < 2)
                && reading.token(end).gap() != Gap.PARAGRAPH) {
            end++;
        }
        if (end > next) {
            reading.find(next, end - 1, Kind.PLACE, true);
        }
    }
}
