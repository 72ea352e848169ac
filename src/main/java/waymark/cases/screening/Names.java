package waymark.cases.screening;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import waymark.cases.screening.Token.Gap;
import waymark.cases.screening.Token.Type;

/// Names of people. Known ones by the lists; others by what they are not (no word of English, no large place,
/// no public body) and by what is beside them ("her sister", "called", "said", a title, another name).
final class Names {

    private static final Set<String> CONNECTORS = WordLists.set("""
            van de al el bin ibn binti bint da dos del di von ul ur thi abu mc mac o ter la le ould ben ap""");
    private static final Set<String> PLACING = WordLists.set("""
            in near around from to outside of at towards via through across""");
    private static final Set<String> BODIES = WordLists.set("""
            police constabulary council safeguarding nhs ambulance fire probation councils airport university
            port prison combined crown magistrates""");
    private static final Set<String> LINKS = WordLists.set("""
            is was as of given : - = to be being believed are the person that possibly maybe like just only " '
            ( , full first her his their himself herself themselves him me s sounds something similar spelt
            spelled""");
    private static final Set<String> NO_NAME = WordLists.set("""
            unknown withheld redacted refused none not given removed disclosed anonymous declined confidential
            tbc n/a na unclear same various pv anonymised protected omitted""");
    private static final Set<String> NOT_AFTER_KIN =
            WordLists.set("may will can mark long an do did so is van hang son sang");
    private static final Set<String> CALLING = WordLists.set("""
            they lads people friends everyone everybody others workers boys girls men family colleagues all""");
    private static final Set<String> TOPS = WordLists.set("top old new best first one long low high all");
    private static final Set<String> SPOKEN = WordLists.set("""
            yes no help please sorry stop never maybe ok okay nothing nobody fine good bad danger hungry tired
            police money work home go wait later hello thank thanks bye spain cousin tax exit closed open cash
            staff private massage independent""");
    private static final Set<String> PREFIXES = WordLists.set("""
            co non ex anti pro multi self re un pre post sub semi mid low high day de inter intra well long
            short over under""");
    private static final Set<String> NOUN_LIKE = WordLists.set("""
            hope faith charity joy grace peace love trust patience mercy constancy chastity comfort desire
            destiny harmony heaven honour honor liberty light luck favour favor gift glory blessing goodness
            happiness justice knowledge wisdom praise testimony talent victory unity wonder virtue truth
            treasure miracle providence prosperity perseverance prudence serenity temperance verity reason
            chance chase cash gold silver star sky spring summer winter autumn cherry pearl diamond crystal
            sugar pepper ginger berry marsh brooks wells burns mills chambers hart fox wolf guy king queen
            prince princess bishop duke earl rich happy lovely pretty welcome bill gentle honest innocent smart
            sincere lucky will may mark long rob sue art dawn rose pat frank grant chip buck bud dot clay cliff
            ash heather herb ivy holly meadow river rain rod rock rocky stormy sunny sandy rusty dusty misty
            melody jewel jade amber coral ivory ebony ruby scarlet violet olive magnolia pansy poppy daisy lily
            iris rosy blossom fortune essence genesis angel saint sage hunter piper archer shepherd turner
            cooper baker walker potter butler fisher parker porter weaver barker collier miller shearer skinner
            sawyer wheeler brewer knight jack jimmy ace blaze bell belle bonny penny nick van hang hung tan tin
            song ping son winner pleasant precious sparkle sunshine earnest ever eve gay glad hardy kit lance
            mace max maxim merit noble nova octave peg pierce reed reign rejoice sally sherry sterling tony
            viola wade warren willow wren""");
    private static final Set<String> LABELS = WordLists.set("""
            who subject occupier witness suspect employee employer interviewee caller attendee lead oic contact
            complainant informant occupant person adult""");
    private static final Set<String> BEING = WordLists.set("""
            is was are man woman male female girl boy someone somebody person guy lady lad bloke friend boss
            agent also only one worker who's she's he's being cousin brother sister""");
    private static final Set<String> MEETING = WordLists.set("""
            met rang phoned saw told asked visited with by and contacted texted to about said says for that of
            from""");
    private static final Set<String> PEOPLES = WordLists.set("""
            thai lao laos mali chad iran iraq oman peru cuba edo ewe tet eid roma viet igbo akan dari urdu sikh
            jew arab turk kurd pole serb finn dane scot asia fiji togo niger goa bali java lent fife kent york
            bath avon tees tyne ford audi seat kia lidl aldi asda uber bolt zoom teams mind nan gran boss papa
            mama baba oga hull rome lyon riga cork derby shona luo twi bari bonn graz bern oslo gent lviv kyiv
            jos ibadan kano dhaka hue vinh herat sim pin id ms mr pc xmas ebay lyca ovo edf eon down isle man
            west east virgin""");
    private static final Set<String> SPEAKING = WordLists.set(
            "said says told tells stated states explained disclosed denied cried rang phoned texted asked replied refused admitted insisted");
    private static final Set<String> SEASONS = WordLists.set("spring summer autumn winter");
    private static final Set<String> DAYS = WordLists.set("monday tuesday wednesday thursday friday saturday sunday");
    private static final Set<String> NOT_INITIALS = WordLists.set("""
            e.g i.e a.m p.m u.k u.s n.b d.o p.v n.r d.o.b a.k u.s.a e.u n.i p.s c.o n.a r.e h.o b.o m.s""");

    private static final Set<String> PLACES_OF_PEOPLE = WordLists.set("""
            israel jordan chad georgia china india kenya ireland paris london sydney florence austin lourdes
            chelsea sofia lincoln preston derby milan roman german christian""");
    private static final Set<String> HONORIFICS = WordLists.set("""
            uncle auntie aunty aunt madam mama papa pastor prophet chief king queen prince princess baba alhaji
            alhaja big little sister brother father kaka kak maman ma miss mr mrs ms dr boss""");
    private static final Set<String> STATES = WordLists.set("""
            said believed thought afraid scared frightened from aged pregnant living working married tearful
            crying reluctant willing unwilling known described taken brought born missing controlling pimping
            arrested trafficked sold told recruited forced made sleeping staying begging selling driving
            cleaning hiding using drinking helping threatening beating""");

    private final Reading reading;
    private final WordLists lists;
    private final BitSet names = new BitSet();

    Names(Reading reading) {
        this.reading = reading;
        this.lists = reading.lists;
    }

    void find() {
        for (int at = 0; at < reading.size(); at++) {
            introduced(at);
        }
        for (int at = 0; at < reading.size(); at++) {
            if (reading.free(at) && !names.get(at) && standsAlone(at)) {
                names.set(at);
            }
        }
        coordinate();
        extend();
        repeat();
        spelledOut();
        note();
    }

    // ---- what points at nobody ------------------------------------------------------------------------------------

    /// Notes the words that point at nobody, for what is looked for after it.
    void allow() {
        for (int at = 0; at < reading.size(); at++) {
            int phrase = lists.allowedPhrases.at(reading, at);
            if (phrase > 1) {
                reading.allow(at, phrase);
            }
            int place = lists.largePlaces.at(reading, at);
            if (place > 0 && placeHere(at, place)) {
                reading.allow(at, place);
            }
            if (BODIES.contains(reading.word(at))
                    && (reading.token(at).capital() || reading.typedLow())
                    && !reading.word(at - 1).equals("parish")
                    && !reading.word(at - 1).equals("town")) {
                body(at);
            }
        }
    }

    private boolean placeHere(int at, int length) {
        if (length > 1) {
            return reading.token(at).capital() || reading.typedLow() || reading.caseless(at);
        }
        var word = reading.word(at);
        if (lists.english(word) && !reading.capital(at)) {
            return false;
        }
        boolean placed = PLACING.contains(reading.word(at - 1))
                || reading.token(at - 1).is(",") && reading.allowed(at - 2)
                || reading.word(at - 1).equals("and") && reading.allowed(at - 2);
        return placed || !lists.maybeName(word);
    }

    /// `Cleveland Police`, `Kirklees Council`: first responders identify nobody.
    private void body(int at) {
        int start = at;
        while (at - start < 4
                && reading.joined(start - 1, start)
                && reading.token(start - 1).isWord()
                && (reading.token(start - 1).capital() && !reading.first(start - 1)
                        || reading.word(start - 1).equals("and")
                        || reading.word(start - 1).equals("city")
                        || reading.word(start - 1).equals("county")
                        || reading.word(start - 1).equals("borough"))
                && !lists.function.contains(reading.word(start - 1))) {
            start--;
        }
        if (start > 0
                && reading.joined(start - 1, start)
                && reading.token(start - 1).capital()
                && reading.first(start - 1)
                && (!lists.plainWord(reading.word(start - 1))
                        || lists.allowed(reading.word(start - 1))
                        || lists.large(reading.word(start - 1)))) {
            start--;
        }
        if (start < at && !names(start, at)) {
            reading.allow(start, at - start + 1);
        }
    }

    private boolean names(int from, int to) {
        for (int at = from; at < to; at++) {
            var word = reading.word(at);
            if (lists.in("title", word) || lists.in("kin", word)) {
                return true;
            }
        }
        return false;
    }

    // ---- names that something introduces ---------------------------------------------------------------------------

    private void introduced(int at) {
        var token = reading.token(at);
        if (token.type() == Type.FOREIGN && reading.free(at)) {
            names.set(at);
            return;
        }
        var word = token.word();
        if (token.is("\"") || token.is("'")) {
            quoted(at);
        }
        if (!token.isWord()) {
            return;
        }
        switch (word) {
            case "called", "named", "nicknamed", "alias", "aka", "nickname" ->
                afterNaming(
                        at + 1,
                        !word.equals("called") && !word.equals("named") || BEING.contains(reading.word(at - 1)));
            case "known" -> {
                for (int next = at + 1; next <= at + 5; next++) {
                    if (reading.word(next).equals("as")) {
                        afterNaming(next + 1, false);
                        break;
                    }
                    if (!reading.token(next).isWord()) {
                        break;
                    }
                }
            }
            case "goes", "went", "go" -> {
                if (reading.word(at + 1).equals("by")) {
                    afterNaming(at + (reading.word(at + 3).equals("name") ? 4 : 2), true);
                }
            }
            case "answers" -> {
                if (reading.word(at + 1).equals("to")) {
                    afterNaming(at + 2, false);
                }
            }
            case "calls", "call", "introduces", "introduced", "calling" -> {
                var next = reading.word(at + 1);
                if (next.equals("herself")
                        || next.equals("himself")
                        || next.equals("themselves")
                        || next.equals("him")
                        || next.equals("her")) {
                    afterNaming(at + (reading.word(at + 2).equals("as") ? 3 : 2), false);
                    nickname(at);
                }
            }
            case "saved", "listed" -> {
                if (reading.word(at + 1).equals("as") || reading.word(at + 1).equals("under")) {
                    afterNaming(at + 2, false);
                }
            }
            case "name", "names", "surname", "forename", "forenames", "firstname" -> afterName(at);
            case "big",
                    "little",
                    "young",
                    "old",
                    "uncle",
                    "auntie",
                    "aunty",
                    "mama",
                    "papa",
                    "bro",
                    "sis",
                    "lil",
                    "baba",
                    "madam",
                    "boss",
                    "don",
                    "queen",
                    "king",
                    "lao",
                    "xiao",
                    "seth",
                    "umm",
                    "hajji",
                    "haji",
                    "bhai",
                    "kak",
                    "pani",
                    "domnul",
                    "tante",
                    "tia",
                    "tio",
                    "oga" -> byName(at);
            case "am", "im", "i'm", "its", "it's" -> {
                var next = reading.word(at + 1);
                if (!reading.allowed(at + 1)
                        && (!lists.plainWord(next) && !lists.slip(next) && next.length() > 2
                                || reading.capital(at + 1) && lists.maybeName(next))) {
                    capture(at + 1, false, false);
                }
            }
            case "initials" -> initials(at);
            case "client", "subject", "nominal", "pv", "resident", "tenant", "patient", "applicant", "victim" ->
                letters(at);
            default -> {}
        }
        if (reading.token(at + 1).is(":")
                && (LABELS.contains(word) || lists.in("role", word) || lists.in("kin", word))) {
            labelled(at + 2);
        }
        if (lists.in("title", word)) {
            title(at);
        }
        if (lists.in("kin", word) || lists.in("role", word)) {
            kin(at, lists.in("kin", word));
        }
    }

    /// What comes after "Subject:" or "Worker:".
    private void labelled(int at) {
        var word = reading.word(at);
        if (reading.free(at)
                && reading.capital(at)
                && reading.token(at).isWord()
                && word.length() > 1
                && !reading.token(at).upper()
                && !reading.allowed(at)
                && !lists.allowed(word)
                && (!lists.everyday(word)
                        || lists.maybeName(reading.word(at + 1)) && reading.capital(at + 1) && lists.maybeName(word))) {
            names.set(at);
        }
    }

    private void afterNaming(int from, boolean certain) {
        int at = from;
        boolean quoted = false;
        while (at < from + 4
                && (reading.token(at).is("\"")
                        || reading.token(at).is("'")
                        || reading.token(at).is(":")
                        || reading.token(at).is("-")
                        || reading.word(at).equals("name")
                        || reading.word(at).equals("is") && certain
                        || reading.word(at).equals("something")
                        || reading.word(at).equals("like") && at > from
                        || reading.word(at).equals("of") && at > from)) {
            quoted |= reading.token(at).is("\"") || reading.token(at).is("'");
            at++;
        }
        if (reading.word(at).equals("the")
                && reading.capital(at + 1)
                && !reading.allowed(at + 1)
                && !lists.allowed(reading.word(at + 1))
                && !lists.site.contains(reading.word(at + 1))
                && !lists.plain.contains(reading.word(at + 1))
                && !lists.in("role", reading.word(at + 1))
                && !reading.capital(at + 2)
                && !reading.word(from - 1).equals("called")) {
            names.set(at, at + 2);
            return;
        }
        capture(at, quoted, certain);
        for (int next = at; next < at + 7; next++) {
            var word = reading.word(next);
            if ((word.equals("and")
                            || word.equals("or")
                            || reading.token(next).is("/")
                            || reading.token(next).is(","))
                    && names.get(next - 1)) {
                capture(next + 1, false, false);
            }
        }
    }

    /// Up to three words between quotes that no list of English has, as somebody spelled them.
    private void quoted(int at) {
        int end = at + 1;
        boolean foreign = false;
        boolean nick = !lists.in("human", reading.word(at - 1))
                && reading.token(at - 1).isWord()
                && !reading.caseless(at);
        while (end < at + 4 && reading.token(end).isWord() && reading.free(end)) {
            var word = reading.word(end);
            nick &= reading.token(end).capital()
                    && !lists.function.contains(word)
                    && !lists.allowed(word)
                    && !reading.allowed(end)
                    && !lists.plain.contains(word)
                    && !SPOKEN.contains(word);
            foreign |= !lists.plainWord(word)
                    && !lists.allowed(word)
                    && !reading.allowed(end)
                    && word.length() > 3
                    && !lists.slip(word);
            end++;
        }
        if ((foreign || nick && end > at + 1)
                && reading.token(end).is(reading.word(at))
                && reading.token(at + 1).gap() == Gap.NOTHING) {
            for (int each = at + 1; each < end; each++) {
                if (!lists.function.contains(reading.word(each)) && !lists.allowed(reading.word(each))) {
                    names.set(each);
                }
            }
        }
    }

    /// `Big Tone`, `Auntie Fafa`: two capitals inside a sentence or a quotation.
    private void byName(int at) {
        var next = reading.token(at + 1);
        boolean quoted = reading.token(at - 1).is("\"") || reading.token(at - 1).is("'");
        boolean noun = lists.in("kin", next.word())
                || lists.in("role", next.word())
                || lists.plain.contains(next.word())
                || lists.function.contains(next.word()) && next.word().length() > 2
                || lists.site.contains(next.word())
                || lists.streets.contains(next.word())
                || lists.looseStreets.contains(next.word());
        if (reading.free(at)
                && reading.free(at + 1)
                && reading.capital(at)
                && reading.capital(at + 1)
                && next.isWord()
                && next.gap() == Gap.SPACE
                && (!reading.first(at) || quoted || !lists.english(next.word()))
                && !noun
                && !reading.allowed(at + 1)
                && (!lists.allowed(next.word()) || PLACES_OF_PEOPLE.contains(next.word()))
                && !next.upper()) {
            names.set(at, at + 2);
        }
    }

    /// `the lads call him tiny`.
    private void nickname(int at) {
        int next = at + 2;
        var word = reading.word(next);
        boolean others = CALLING.contains(reading.word(at - 1));
        if (others
                && reading.free(next)
                && reading.token(next).isWord()
                && reading.token(next + 1).type() == Type.MARK
                && !lists.function.contains(word)
                && !word.equals("names")) {
            names.set(next);
        }
    }

    private void afterName(int at) {
        int next = at + 1;
        boolean linked = false;
        while (next < at + 7 && LINKS.contains(reading.word(next))) {
            linked |= !reading.token(next).is(",");
            next++;
        }
        boolean quoted =
                reading.token(next - 1).is("\"") || reading.token(next - 1).is("'");
        if (linked || reading.capital(next) && !reading.first(next)) {
            capture(next, quoted, linked && !reading.word(at + 1).equals("of"));
        }
    }

    /// Takes as a name what begins here.
    private void capture(int from, boolean quoted, boolean certain) {
        if (!reading.free(from) || NO_NAME.contains(reading.word(from))) {
            return;
        }
        if (quoted) {
            int end = from;
            while (end < from + 4
                    && (reading.token(end).isWord() || reading.token(end).type() == Type.FOREIGN)) {
                end++;
            }
            if ((reading.token(end).is("\"") || reading.token(end).is("'")) && end > from && !allAllowed(from, end)) {
                names.set(from, end);
                return;
            }
        }
        int at = from;
        while (at < from + 5 && nameWord(at, at == from, certain)) {
            names.set(at);
            int next = reading.after(at);
            if (!reading.joined(at, next)) {
                return;
            }
            at = next;
        }
    }

    private boolean allAllowed(int from, int end) {
        for (int at = from; at < end; at++) {
            if (!reading.allowed(at)
                    && !lists.allowed(reading.word(at))
                    && !lists.function.contains(reading.word(at))) {
                return false;
            }
        }
        return true;
    }

    /// Whether it can be part of a name where one is expected.
    private boolean nameWord(int at, boolean begins, boolean certain) {
        var token = reading.token(at);
        if (!reading.free(at) || !token.isWord()) {
            return token.type() == Type.FOREIGN
                    || token.type() == Type.MIXED
                            && begins
                            && reading.capital(at)
                            && token.word().length() < 12;
        }
        var word = token.word();
        if (NO_NAME.contains(word)) {
            return false;
        }
        if (reading.allowed(at) || lists.allowed(word)) {
            return begins && reading.capital(at) && lists.maybeName(word) && !reading.allowed(at) && !acronym(at);
        }
        if (reading.capital(at)) {
            return !begins
                    || !lists.function.contains(word)
                    || begins && lists.given.contains(word)
                    || lists.maybeName(word);
        }
        if (lists.function.contains(word) || word.length() < 3) {
            return false;
        }
        boolean plain = lists.english(word);
        if (begins) {
            return !plain && (certain || lists.maybeName(word) || !lists.slip(word))
                    || lists.given.contains(word) && !Dates.month(word)
                    || certain
                            && plain
                            && word.length() > 2
                            && !lists.plain.contains(word)
                            && (quotedBefore(at) || reading.typedLow() && lists.maybeName(word));
        }
        return lists.maybeName(word) && !plain
                || CONNECTORS.contains(word) && lists.maybeName(reading.word(at + 1))
                || lists.maybeName(word) && reading.typedLow() && names.get(reading.before(at));
    }

    private boolean quotedBefore(int at) {
        return reading.token(at - 1).is("\"") || reading.token(at - 1).is("'");
    }

    private boolean acronym(int at) {
        return reading.token(at).upper() && !reading.caseless(at);
    }

    private void title(int at) {
        var word = reading.word(at);
        int next = at + 1;
        if (reading.token(next).is(".") && reading.token(next).gap() == Gap.NOTHING && word.length() <= 4) {
            next++;
        }
        var token = reading.token(next);
        if (!reading.free(next) || !token.isWord() && token.type() != Type.FOREIGN || token.gap() == Gap.PARAGRAPH) {
            return;
        }
        boolean courtesy = WordLists.set("mr mrs miss ms mx dr prof mme mister missus alhaji alhaja")
                .contains(word);
        if (courtesy
                && reading.token(at).upper()
                && !reading.caseless(at)
                && !word.equals("mr")
                && !word.equals("mrs")) {
            return; // MS is modern slavery
        }
        if (reading.capital(next) && (reading.token(at).capital() || courtesy || lists.maybeName(token.word()))) {
            boolean rank = lists.in("title", token.word()) || lists.in("role", token.word());
            boolean ordinary = lists.allowed(token.word()) && !(courtesy && lists.maybeName(token.word()))
                    || lists.function.contains(token.word()) && !lists.given.contains(token.word());
            if (!rank && !ordinary && (courtesy || !lists.english(token.word()) || lists.maybeName(token.word()))) {
                capture(next, false, true);
                if (token.word().length() == 1 && courtesy) {
                    names.set(next);
                }
            }
        } else if (!reading.capital(next)
                && (courtesy && !word.equals("miss") && !word.equals("ms") || !lists.english(token.word()))
                && !lists.function.contains(token.word())
                && !lists.allowed(token.word())) {
            if (lists.maybeName(token.word())
                    || !lists.english(token.word()) && (courtesy || !lists.slip(token.word()))) {
                capture(next, false, true);
            }
        }
    }

    private void kin(int at, boolean family) {
        int next = at + 1;
        var before = reading.word(at - 1);
        if (reading.token(at).possessive()) {
            return;
        }
        if ((reading.word(next).equals("is") || reading.word(next).equals("was"))
                && !reading.capital(next + 1)
                && reading.token(next + 1).isWord()
                && reading.free(next + 1)
                && !reading.allowed(next + 1)) {
            if (lists.allowed(reading.word(next + 1))) {
                return;
            }
            var said = reading.word(next + 1);
            if (!lists.english(said)
                    && !lists.allowed(said)
                    && said.length() > 2
                    && WordLists.spoken(said)
                    && !lists.slip(said)
                    && !lists.function.contains(said)) {
                names.set(next + 1);
            }
            return;
        }
        boolean comma = reading.token(next).is(",")
                || reading.token(next).is("(")
                || reading.token(next).is("\"")
                || reading.token(next).is("-")
                || reading.token(next).is(":");
        if (comma) {
            next++;
        }
        var token = reading.token(next);
        if (!reading.free(next)
                || !token.isWord()
                || token.gap() == Gap.PARAGRAPH
                || reading.allowed(next)
                || lists.allowed(token.word())
                        && (comma || !family && !stranger(next + 1) || !PLACES_OF_PEOPLE.contains(token.word()))) {
            return;
        }
        var word = token.word();
        boolean english = lists.english(word);
        if (reading.capital(next)) {
            boolean label = lists.in("role", word)
                    || lists.in("kin", word)
                    || lists.plain.contains(word)
                    || lists.function.contains(word) && !lists.given.contains(word);
            if (acronym(next) && !lists.maybeName(word)) {
                return;
            }
            if (!english
                    || lists.maybeName(word) && !label && !lists.allowed(word)
                    || family
                            && !comma
                            && !label
                            && !reading.first(next)
                            && token.word().length() > 1
                            && !lists.allowed(word)) {
                names.set(next);
            }
            return;
        }
        if (comma && !reading.typedLow() && (english || !lists.maybeName(word))) {
            return;
        }
        if (PLACES_OF_PEOPLE.contains(word) && stranger(next + 1)) {
            names.set(next, next + 2);
            return;
        }
        if (lists.function.contains(word) || lists.allowed(word)) {
            return;
        }
        if (!english && (lists.maybeName(word) || family && !lists.slip(word) && !comma)) {
            names.set(next);
        } else if (family
                && !comma
                && lists.given.contains(word)
                && !NOT_AFTER_KIN.contains(word)
                && !Dates.month(word)
                && !DAYS.contains(word)
                && !before.equals("no")
                && !Set.of("to", "for", "that", "of").contains(reading.word(next + 1))
                && (lists.verb(reading.word(next + 1))
                        || reading.token(next + 1).type() == Type.MARK
                        || Set.of("and", "who", "in", "at", "with", "from", "aged", "")
                                .contains(reading.word(next + 1)))) {
            names.set(next);
        }
    }

    /// `initials LT`, `initials are T.M.`.
    private void initials(int at) {
        int next = at + 1;
        while (next < at + 5 && LINKS.contains(reading.word(next))) {
            next++;
        }
        int last = next;
        while (last < next + 6
                && (reading.token(last).isWord()
                                && reading.word(last).length() <= 3
                                && (reading.token(last).capital() || reading.typedLow())
                                && !lists.function.contains(reading.word(last))
                        || last > next
                                && (reading.token(last).is(".")
                                        || reading.token(last).is("-")))) {
            last++;
        }
        for (int each = next; each < last; each++) {
            if (reading.free(each) && reading.token(each).isWord()) {
                names.set(each);
            }
        }
    }

    /// `client LT`: two or three capitals that mean nothing else.
    private void letters(int at) {
        var token = reading.token(at + 1);
        if (token.upper()
                && !reading.caseless(at + 1)
                && token.word().length() <= 3
                && !lists.plainWord(token.word())
                && !lists.allowed(token.word())
                && reading.free(at + 1)) {
            names.set(at + 1);
        }
    }

    // ---- names by themselves ----------------------------------------------------------------------------------------

    private boolean standsAlone(int at) {
        var token = reading.token(at);
        if (!token.isWord() || token.word().length() < 2) {
            return initialBefore(at);
        }
        if (reading.allowed(at) && !(lists.name(token.word()) && human(at))) {
            return false;
        }
        if (token.capital()
                && !token.upper()
                && !reading.first(at)
                && !reading.caseless(at)
                && token.word().length() <= 4
                && lists.name(token.word())
                && lists.allowed(token.word())
                && !lists.english(token.word())
                && !Combinations.nationality(token.word())
                && !Dates.month(token.word())
                && !DAYS.contains(token.word())
                && !lists.large(token.word())
                && !PEOPLES.contains(token.word())
                && !lists.in("title", token.word())
                && !lists.in("kin", token.word())) {
            return true;
        }
        if (token.possessive() && lists.allowed(token.word() + "'s")) {
            return false;
        }
        if (lists.allowed(token.word())) {
            return lists.maybeName(token.word())
                            && !acronym(at)
                            && human(at)
                            && (reading.capital(at) || reading.typedLow())
                            && !Dates.month(token.word())
                            && !DAYS.contains(token.word())
                            && !lists.large(token.word())
                            && !reading.lists.english(token.word())
                            && token.possessive()
                    || monthOrDay(at);
        }
        return reading.capital(at) ? capital(at) : low(at);
    }

    private boolean monthOrDay(int at) {
        var word = reading.word(at);
        if (!Dates.month(word) && !DAYS.contains(word) || !reading.capital(at) || word.length() < 3) {
            return false;
        }
        return SPEAKING.contains(reading.word(at + 1))
                && (lists.given.contains(word) || word.equals("june"))
                && !PLACING.contains(reading.word(at - 1))
                && !reading.word(at - 1).equals("on")
                && !reading.word(at - 1).equals("last")
                && !reading.word(at - 1).equals("since");
    }

    private boolean capital(int at) {
        var token = reading.token(at);
        var word = token.word();
        boolean english = reading.first(at) ? lists.english(word) : lists.everyday(word);
        if (token.upper()) {
            return !english
                    && (word.length() >= 4 && (lists.name(word) || word.length() >= 6 && !lists.slip(word))
                            || lists.name(word) && (human(at) || word.length() == 3 && neighbour(at)));
        }
        if (english) {
            return given(at, word);
        }
        if (lists.smallPlaces.contains(word) && !lists.name(word)) {
            return false; // found as a place
        }
        if (hyphenated(at)) {
            return false;
        }
        if (lists.name(word)) {
            return true;
        }
        if (token.possessive()) {
            return true;
        }
        if (reading.first(at) && lists.compound(word)) {
            return human(at);
        }
        boolean slip = reading.first(at)
                ? lists.maybeName(word) ? lists.tightSlip(word) : lists.slip(word)
                : lists.slipOfAllowed(word)
                        || plainCapital(reading.before(at)) && plainCapital(reading.after(at)) && lists.slip(word);
        return !slip || human(at);
    }

    /// Part of a compound such as `Non-EU`.
    private boolean hyphenated(int at) {
        if (PREFIXES.contains(reading.word(at))
                && reading.joined(at, at + 2)
                && reading.token(at + 1).is("-")) {
            return true;
        }
        return reading.joined(at, at + 2)
                && reading.token(at + 1).is("-")
                && lists.plainWord(reading.word(at + 2))
                && !lists.maybeName(reading.word(at))
                && reading.word(at).length() <= 6;
    }

    private boolean given(int at, String word) {
        if (!lists.given.contains(word) || reading.allowed(at)) {
            return false;
        }
        if (Dates.month(word) || DAYS.contains(word)) {
            return monthOrDay(at);
        }
        if (SEASONS.contains(word)) {
            return human(at);
        }
        if (!reading.first(at)) {
            return !heading(at);
        }
        return human(at)
                || neighbour(at)
                || reading.token(at).possessive() && !lists.in("kin", word) && lists.name(word)
                || lists.name(word)
                        && !NOT_AFTER_KIN.contains(word)
                        && lists.verb(reading.word(at + 1))
                        && !NOUN_LIKE.contains(word)
                || !ABSTRACT.contains(word) && reading.word(at + 1).equals("had");
    }

    private static final Set<String> ABSTRACT = WordLists.set("""
            hope faith charity joy peace love trust patience mercy comfort light luck spring summer winter
            autumn may cash gold silver reason justice time rain will""");

    /// A line of a form or a title: a capital word between two others that are plain English.
    private boolean heading(int at) {
        return plainCapital(at - 1) && plainCapital(at + 1) && reading.token(at).gap() == Gap.SPACE;
    }

    private boolean plainCapital(int at) {
        return reading.token(at).capital()
                && lists.plainWord(reading.word(at))
                && !lists.in("role", reading.word(at))
                && !lists.in("kin", reading.word(at))
                && !lists.in("title", reading.word(at));
    }

    private boolean low(int at) {
        var word = reading.word(at);
        if (lists.function.contains(word) || lists.english(word) || word.length() < 3) {
            return false;
        }
        if (lists.name(word)) {
            return !(lists.smallPlaces.contains(word) && PLACING.contains(reading.word(at - 1)));
        }
        if (lists.smallPlaces.contains(word)) {
            return false;
        }
        if (lists.maybeName(word)
                && (human(at) || neighbour(at) || MEETING.contains(reading.word(at - 1)) && !lists.slip(word))) {
            return true;
        }
        if (pair(at, reading.after(at)) || pair(reading.before(at), at)) {
            return true;
        }
        boolean silent = (reading.typedLow() || reading.caseless(at)) && WordLists.spoken(word);
        return silent
                        && word.length() >= (lists.maybeName(word) ? 4 : 5)
                        && !lists.compound(word)
                        && !lists.slip(word)
                        && !hyphenated(at)
                || human(at) && !lists.slip(word) && word.length() >= 4;
    }

    /// Two words side by side that are no English, one of them at least a name or both no slips.
    private boolean pair(int one, int two) {
        return reading.joined(one, two)
                && stranger(one)
                && stranger(two)
                && (lists.maybeName(reading.word(one))
                        || lists.maybeName(reading.word(two))
                        || !lists.slip(reading.word(one)) && !lists.slip(reading.word(two)));
    }

    private boolean stranger(int at) {
        var word = reading.word(at);
        return reading.token(at).isWord()
                && word.length() >= 3
                && !lists.english(word)
                && !lists.allowed(word)
                && !reading.allowed(at)
                && !lists.function.contains(word)
                && WordLists.spoken(word)
                && !lists.compound(word)
                && !lists.smallPlaces.contains(word);
    }

    /// Whether what follows is what only people do: "said", "fled", "'s sister".
    private boolean human(int at) {
        int next = at + 1;
        if ((reading.word(at + 1).equals("has") || reading.word(at + 1).equals("had"))
                && reading.word(at + 2).equals("been")
                && STATES.contains(reading.word(at + 3))) {
            return true;
        }
        if (reading.token(at + 1).is(",") && reading.word(at + 2).equals("who")
                || !ABSTRACT.contains(reading.word(at))
                        && reading.word(at + 1).equals("is")
                        && Set.of("a", "an", "my", "her", "his").contains(reading.word(at + 2))) {
            return true;
        }
        if (reading.token(at + 1).is(",")
                && Set.of("the", "her", "his", "my", "a", "their").contains(reading.word(at + 2))
                && (lists.in("role", reading.word(at + 3)) || lists.in("kin", reading.word(at + 3)))) {
            return true;
        }
        while (next < at + 4
                && Set.of("also", "then", "has", "had", "later", "still", "now", "who", "initially")
                        .contains(reading.word(next))) {
            next++;
        }
        if ((reading.word(at + 1).equals("is") || reading.word(at + 1).equals("was"))
                && STATES.contains(reading.word(at + 2))) {
            return true;
        }
        return lists.in("human", reading.word(next)) && reading.joined(next - 1, next)
                || reading.token(at).possessive() && lists.in("kin", reading.word(at + 1));
    }

    private boolean neighbour(int at) {
        int next = reading.after(at);
        int before = reading.before(at);
        return reading.joined(at, next) && like(next)
                || reading.joined(before, at) && (names.get(before) || like(before));
    }

    private boolean like(int at) {
        var token = reading.token(at);
        var word = token.word();
        return token.isWord()
                && lists.maybeName(word)
                && !lists.english(word)
                && !lists.allowed(word)
                && !reading.allowed(at)
                && word.length() > 1
                && (reading.capital(at) || reading.caseless(at) || reading.typedLow());
    }

    /// `J. Okafor`, `T.L.`: initials with their dots.
    private boolean initialBefore(int at) {
        var token = reading.token(at);
        if (!token.isWord()
                || token.word().length() != 1
                || !token.capital()
                || !reading.token(at + 1).is(".")) {
            return false;
        }
        if (reading.token(at + 1).gap() != Gap.NOTHING) {
            return false;
        }
        var next = reading.token(at + 2);
        boolean another = next.isWord()
                && next.word().length() == 1
                && next.capital()
                && reading.token(at + 3).is(".")
                && next.gap() != Gap.PARAGRAPH;
        if (another) {
            var both = token.word() + "." + next.word();
            if (NOT_INITIALS.contains(both) || partOfAcronym(at)) {
                return false;
            }
            names.set(at + 2);
            return true;
        }
        boolean surname = next.isWord()
                && next.capital()
                && next.word().length() > 2
                && !reading.caseless(at + 2)
                && next.gap() != Gap.PARAGRAPH
                && (reading.token(at - 1).type() != Type.MARK || !lists.english(next.word()))
                && !lists.allowed(next.word())
                && (!lists.english(next.word())
                        || lists.maybeName(next.word()) && !lists.function.contains(next.word()));
        if (surname && !reading.token(at - 1).isNumber()) {
            names.set(at + 2);
            return true;
        }
        return false;
    }

    private boolean partOfAcronym(int at) {
        if (reading.token(at - 1).is(".")
                && reading.word(at - 2).length() == 1
                && reading.token(at).gap() == Gap.NOTHING) {
            return !names.get(at - 2);
        }
        int dots = 0;
        var letters = new StringBuilder();
        for (int each = at;
                dots < 8
                        && reading.token(each).isWord()
                        && reading.word(each).length() == 1
                        && reading.token(each + 1).is(".");
                each += 2) {
            dots++;
            letters.append(reading.word(each));
        }
        return dots > 3 || lists.allowed(letters.toString());
    }

    /// `Pavel, Jan and Miroslav`: what is also a month or a word, in a row with names.
    private void coordinate() {
        for (int at = 0; at < reading.size(); at++) {
            var word = reading.word(at);
            boolean possible = reading.free(at)
                    && !names.get(at)
                    && reading.capital(at)
                    && !reading.token(at).upper()
                    && !reading.allowed(at)
                    && (lists.given.contains(word)
                            || PLACES_OF_PEOPLE.contains(word)
                            || lists.maybeName(word)
                                    && !lists.allowed(word)
                                    && !lists.plain.contains(word)
                                    && !lists.function.contains(word)
                                    && !lists.in("role", word));
            if (possible
                    && (between(at + 1) && names.get(at + 2) || between(at - 1) && names.get(at - 2))
                    && !reading.token(at + 1).isNumber()) {
                names.set(at);
            }
        }
    }

    private boolean between(int at) {
        var word = reading.word(at);
        return word.equals("and") || word.equals(",") || word.equals("&") || word.equals("/") || word.equals("or");
    }

    // ---- a name and the rest of it
    // ------------------------------------------------------------------------------------

    private void extend() {
        for (int at = names.nextSetBit(0); at >= 0; at = names.nextSetBit(at + 1)) {
            int next = reading.after(at);
            if (reading.joined(at, next) && !names.get(next) && goesOn(at, next)) {
                names.set(next);
            } else if (reading.joined(at, next)
                    && CONNECTORS.contains(reading.word(next))
                    && reading.joined(next, reading.after(next))
                    && !reading.capital(next)
                    && !Set.of("la", "le", "di").contains(reading.word(next))
                    && goesOn(at, reading.after(next))
                    && (reading.capital(reading.after(next)) || !lists.english(reading.word(reading.after(next))))) {
                names.set(next);
                names.set(reading.after(next));
            }
        }
        for (int at = reading.size() - 1; at > 0; at--) {
            if (names.get(at)) {
                int before = reading.before(at);
                if (reading.joined(before, at)
                        && !names.get(before)
                        && (goesBack(at, before)
                                || reading.free(before)
                                        && reading.token(before).capital()
                                        && HONORIFICS.contains(reading.word(before))
                                        && !reading.token(before).possessive()
                                        && reading.token(at).capital())) {
                    names.set(before);
                }
            }
        }
    }

    /// What was a name once is one wherever it is.
    private void repeat() {
        var found = new HashSet<String>();
        var once = new HashSet<String>();
        for (int at = 0; at < reading.size(); at++) {
            var word = reading.word(at);
            boolean unknown = reading.token(at).isWord()
                    && word.length() >= 4
                    && reading.capital(at)
                    && !reading.token(at).upper()
                    && !lists.plainWord(word)
                    && !lists.allowed(word)
                    && !reading.allowed(at)
                    && reading.free(at);
            if (unknown && !once.add(word)) {
                found.add(word);
            }
        }
        for (int at = names.nextSetBit(0); at >= 0; at = names.nextSetBit(at + 1)) {
            var word = reading.word(at);
            if (word.length() > 2
                    && !lists.function.contains(word)
                    && (!lists.english(word) && !lists.allowed(word) || reading.capital(at) && !reading.first(at))) {
                found.add(word);
            }
        }
        for (int at = 0; at < reading.size(); at++) {
            var word = reading.word(at);
            if (!found.contains(word) || names.get(at) || !reading.free(at) || reading.allowed(at)) {
                continue;
            }
            boolean plain = lists.english(word) || lists.allowed(word);
            if (!plain
                    || reading.capital(at)
                            && (!reading.first(at)
                                    || human(at)
                                    || reading.token(at).possessive()
                                    || !NOT_AFTER_KIN.contains(word) && lists.verb(reading.word(at + 1)))) {
                names.set(at);
            }
        }
    }

    private boolean goesOn(int at, int next) {
        var token = reading.token(next);
        if (!reading.free(next)
                || token.gap() == Gap.LINE && reading.first(next)
                || reading.token(at).possessive()) {
            return false;
        }
        if (token.type() == Type.FOREIGN) {
            return true;
        }
        if (!token.isWord()) {
            return false;
        }
        var word = token.word();
        if (reading.allowed(next) || lists.allowed(word) || NO_NAME.contains(word)) {
            boolean month = Dates.month(word)
                    && !(lists.given.contains(word)
                            && reading.capital(reading.after(next))
                            && reading.joined(next, reading.after(next)));
            return lists.name(word)
                    && reading.capital(next)
                    && !month
                    && !DAYS.contains(word)
                    && !acronym(next)
                    && !reading.allowed(next);
        }
        if (reading.capital(next)) {
            return lists.maybeName(word)
                    || !lists.english(word)
                    || !reading.caseless(next)
                            && !lists.plain.contains(word)
                            && !lists.in("role", word)
                            && !lists.in("kin", word)
                            && !lists.function.contains(word)
                            && word.length() > 1
                    || word.length() == 1 && !word.equals("i") && !word.equals("a");
        }
        if (reading.capital(at) && !reading.typedLow()) {
            return lists.name(word) && !lists.english(word) && !lists.function.contains(word);
        }
        if (word.length() == 1) {
            return !word.equals("i")
                    && !word.equals("a")
                    && !word.equals("w")
                    && reading.token(next + 1).type() == Type.MARK
                    && !reading.token(next + 1).is("/");
        }
        if (word.length() >= 3 && !lists.english(word) && WordLists.spoken(word) && !lists.function.contains(word)) {
            return true;
        }
        return lists.maybeName(word)
                && !lists.function.contains(word)
                && !lists.verb(word)
                && !lists.plain.contains(word);
    }

    private boolean goesBack(int at, int before) {
        var token = reading.token(before);
        if (!reading.free(before)
                || token.possessive()
                || reading.first(at) && reading.token(at).gap() != Gap.SPACE) {
            return false;
        }
        if (token.type() == Type.FOREIGN) {
            return true;
        }
        var word = token.word();
        if (!token.isWord() || reading.allowed(before)) {
            return false;
        }
        if (lists.allowed(word)) {
            return (lists.name(word) && word.length() <= 5 || PLACES_OF_PEOPLE.contains(word))
                    && reading.capital(before)
                    && !token.upper()
                    && !Combinations.nationality(word)
                    && !Dates.month(word)
                    && !DAYS.contains(word)
                    && !lists.in("role", word)
                    && !lists.in("title", word);
        }
        if (reading.capital(before)
                && (CONNECTORS.contains(word) && word.length() > 2 || TOPS.contains(word) && !reading.first(before))) {
            return true;
        }
        if (reading.capital(before)
                && reading.first(before)
                && reading.capital(at)
                && !lists.english(reading.word(at))
                && lists.maybeName(word)
                && !lists.function.contains(word)
                && !lists.plain.contains(word)
                && !lists.verb(word)
                && !lists.in("role", word)
                && !lists.in("kin", word)) {
            return true;
        }
        if (reading.capital(before)
                && !reading.first(before)
                && reading.capital(at)
                && !token.upper()
                && reading.token(at).gap() == Gap.SPACE
                && word.length() > 2
                && !lists.in("role", word)
                && !lists.in("kin", word)
                && !lists.in("title", word)
                && !lists.function.contains(word)
                && !lists.plain.contains(word)
                && !Dates.month(word)
                && !DAYS.contains(word)
                && !Places.office(word)) {
            return true;
        }
        if (lists.in("role", word)
                || lists.in("kin", word)
                || lists.in("title", word)
                || lists.function.contains(word) && !(lists.given.contains(word) && reading.capital(before))) {
            return false;
        }
        if (reading.capital(before)
                && (CONNECTORS.contains(word)
                        || !reading.first(before)
                                && !lists.name(reading.word(at))
                                && !lists.english(reading.word(at))
                                && !lists.plain.contains(word)
                                && !Dates.month(word)
                                && !DAYS.contains(word))) {
            return true;
        }
        if (reading.capital(before)
                && reading.capital(at)
                && !reading.first(before)
                && !reading.first(at)
                && !lists.plain.contains(word)
                && !Dates.month(word)
                && !DAYS.contains(word)
                && !token.upper()
                && reading.token(at).gap() == Gap.SPACE
                && lists.english(reading.word(at))
                && lists.given.contains(reading.word(at))) {
            return true;
        }
        if (reading.capital(before)) {
            return lists.maybeName(word)
                            && (!lists.english(word)
                                    || lists.given.contains(word)
                                    || !reading.first(before) && !lists.plain.contains(word))
                    || !lists.english(word);
        }
        if (reading.capital(at) && !reading.typedLow()) {
            return lists.name(word) && !lists.english(word);
        }
        if (word.length() >= 3 && !lists.english(word) && WordLists.spoken(word)) {
            return true;
        }
        return lists.maybeName(word)
                && !lists.verb(word)
                && !lists.plain.contains(word)
                && (!lists.english(word) || lists.given.contains(word) && !NOT_AFTER_KIN.contains(word));
    }

    /// `N-g-u-y-e-n`, `m a i`: four letters or more, each by itself.
    private void spelledOut() {
        for (int at = 0; at < reading.size(); at++) {
            int last = at;
            int count = 0;
            while (reading.token(last).isWord() && reading.word(last).length() == 1) {
                count++;
                int next = last + 1;
                if (reading.token(next).is("-")
                        || reading.token(next).is(".")
                        || reading.token(next).is(",")) {
                    next++;
                }
                if (!(reading.token(next).isWord() && reading.word(next).length() == 1)
                        || reading.token(next).gap() == Gap.PARAGRAPH) {
                    break;
                }
                last = next;
            }
            if (count >= 4
                    || count == 3
                            && (lists.name(letters(at, last))
                                    || reading.token(at + 1).is("-"))) {
                if (!lists.allowed(letters(at, last)) && !NOT_INITIALS.contains(letters(at, last))) {
                    for (int each = at; each <= last; each++) {
                        if (reading.free(each)) {
                            names.set(each);
                        }
                    }
                }
                at = last;
            }
        }
    }

    private String letters(int from, int last) {
        var word = new StringBuilder();
        for (int at = from; at <= last; at++) {
            if (reading.token(at).isWord()) {
                word.append(reading.word(at));
            }
        }
        return word.toString();
    }

    /// From "Mr.", "Mama" or "uncle" on, where one is before the name.
    private int withTitle(int at) {
        int before = at - 1;
        if (reading.token(before).is(".")
                && reading.token(before).gap() == Gap.NOTHING
                && reading.word(before - 1).length() <= 4) {
            before--;
        }
        var word = reading.word(before);
        boolean title = reading.free(before)
                && reading.token(at).gap() != Gap.PARAGRAPH
                && !reading.token(before).possessive()
                && (HONORIFICS.contains(word) || reading.token(before).capital() && lists.in("title", word));
        if (word.equals("the") && reading.capital(before) && !reading.first(before) && reading.free(before)) {
            return before;
        }
        boolean own = reading.lists.in("kin", word)
                        && Set.of("her", "his", "my", "their", "the", "a").contains(reading.word(before - 1))
                || word.equals("boss")
                || word.equals("big") && !reading.token(before).capital()
                || word.equals("little") && !reading.token(before).capital();
        return title && !own ? before : at;
    }

    private void note() {
        for (int at = names.nextSetBit(0); at >= 0; ) {
            int last = at;
            while (true) {
                int next = last + 1;
                if (names.get(next)
                        && reading.free(next)
                        && reading.joined(last, next)
                        && !reading.token(last).possessive()) {
                    last = next;
                } else if (names.get(next + 1)
                        && reading.free(next)
                        && reading.free(next + 1)
                        && (reading.token(next).is("-") && reading.joined(last, next + 1)
                                || reading.token(next).is(".")
                                        && reading.word(last).length() == 1)) {
                    last = next + 1;
                } else {
                    break;
                }
            }
            if (reading.free(at)) {
                reading.find(withTitle(at), last, Kind.NAME, true);
            }
            at = names.nextSetBit(last + 1);
        }
    }
}
