package waymark.cases.screening;

import java.util.Set;
import waymark.cases.screening.Token.Gap;
import waymark.cases.screening.Token.Type;

/// Telephone numbers, references of every kind, vehicle registrations, bank numbers and postcodes. A number of
/// six digits or more that is no amount, no year and no time is a reference, whatever it is called.
final class Numbers {

    private static final Set<String> AREAS = WordLists.set("""
            ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh
            en ex fk fy g gl gu ha hd hg hp hr hs hu hx ig ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n
            ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td
            tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze je gy im""");
    private static final Set<String> UNITS = WordLists.set("""
            yo yr yrs hrs hr h hours am pm kg g mg ml cm mm m km miles ft mins min st nd rd th s k x p gb mb f
            usd gbp eur vnd w wks y d lb lbs mph pcm pw""");
    private static final Set<String> MONEY = WordLists.set("""
            pounds pound gbp euros euro eur dollars dollar usd dong vnd lek leke naira lei ron zloty pln leva
            lev rupees taka birr nakfa forint yuan rmb baht cash quid k million per debt a lira dinar dinars
            dirhams thousand""");
    private static final Set<String> OWED = WordLists.set("""
            £ $ € paid paying pay pays owed owes owe debt cost costs earned earn earns fee charged borrowed lent
            worth salary wages price gbp usd eur vnd""");
    private static final Set<String> STRONG = WordLists.set("""
            nhs passport nino ninos insurance brp urn custody pnc crn cris niche log incident inc crime
            occurrence visa licence license imei ref reference refs policy arc hospital mrn nass cas caseid
            prisoner cid cad file badge locker ticket booking flight payroll utr a-number nrm iban hmpps student
            membership certificate pin crimeref exhibit ho tracking bib""");
    private static final Set<String> WEAK = WordLists.set("""
            number no nos num id case card account acc acct code serial tel mob mobile phone telephone #""");
    private static final Set<String> LINKS = WordLists.set("""
            : is was no number num nos # . ref reference - id code = ( ' " card of book crime log""");
    private static final Set<String> PLATES = WordLists.set("""
            reg registration vrm index plate plates registered vehicle van car bmw audi mercedes transit
            vauxhall ford golf lorry truck minibus taxi corsa astra reg'd numberplate motorbike moped driving
            volkswagen toyota sprinter vito vrn""");
    private static final Set<String> OFFICERS = WordLists.set("""
            pc dc ps ds di pcso collar officer sgt insp section s article part flight bus a m form act""");
    private static final Set<String> DIGITS = WordLists.set("""
            zero oh o nought nil one two three four five six seven eight nine double treble triple""");

    private final Reading reading;

    Numbers(Reading reading) {
        this.reading = reading;
    }

    /// Before the dates: what looks like one and is none.
    void beforeDates() {
        for (int at = 0; at < reading.size(); at++) {
            if (reading.free(at)) {
                postcode(at);
            }
            if (reading.free(at)) {
                bank(at);
            }
            if (reading.free(at) && dialled(reading.token(at)) > 0) {
                telephone(at);
            } else if (reading.free(at)
                    && (reading.token(at).is("+") || reading.token(at).is("("))) {
                telephone(at);
            }
        }
    }

    /// After the dates.
    void find() {
        for (int at = 0; at < reading.size(); at++) {
            if (reading.free(at)) {
                vehicle(at);
            }
            if (reading.free(at)) {
                insurance(at);
            }
        }
        for (int at = 0; at < reading.size(); at++) {
            if (!reading.free(at)) {
                continue;
            }
            var token = reading.token(at);
            if (token.isNumber() && token.word().startsWith("0") && token.word().length() > 2) {
                spokenDigits(at);
            }
            if (!reading.free(at)) {
                continue;
            }
            if (token.isNumber() || token.type() == Type.MIXED) {
                reference(at);
            } else if (token.isWord() && DIGITS.contains(token.word())) {
                spokenDigits(at);
            }
        }
    }

    // ---- telephones -------------------------------------------------------------------------------------------------

    private void telephone(int from) {
        int at = from;
        int last = from;
        int digits = 0;
        var said = new StringBuilder();
        while (at < reading.size() && digits < 16 && reading.free(at)) {
            var token = reading.token(at);
            boolean begins = at == from;
            if (dialled(token) > 0 && (begins || reading.token(at).gap() != Gap.PARAGRAPH)) {
                if (digits > 0
                        && token.gap() == Gap.LINE
                        && reading.token(at - 1).isNumber()
                        && digits >= 9) {
                    break;
                }
                digits += dialled(token);
                said.append(token.word().replace('o', '0').replace('l', '1'));
                last = at;
            } else if (token.is("o") && token.capital() && digits > 0) {
                break;
            } else if (!token.is("+")
                    && !token.is("(")
                    && !token.is(")")
                    && !token.is("-")
                    && !token.is(".")
                    && !token.is("/")
                    && !token.is("_")) {
                break;
            } else if (begins && !token.is("+") && !token.is("(")) {
                return;
            } else if (token.is("/") && digits >= 9
                    || token.is(".") && reading.token(at + 1).gap() != Gap.NOTHING) {
                break;
            }
            at++;
        }
        if (digits < 9 || digits > 15) {
            return;
        }
        var dialled = said.toString();
        boolean plus = reading.token(from).is("+")
                || reading.token(from).is("(") && reading.token(from + 1).is("+");
        boolean like = plus
                || dialled.startsWith("0")
                || dialled.startsWith("44") && digits == 12
                || dialled.startsWith("7") && digits == 10 && !nhsBefore(from);
        if (!like || dialled.startsWith("000")) {
            return;
        }
        if (reading.lists.knownNumber(dialled)) {
            reading.allow(from, last - from + 1);
            return;
        }
        if (said(from) == Said.STRONG && !plus) {
            return; // a reference
        }
        if (nhsBefore(from)) {
            reading.find(from, last, Kind.REFERENCE, true);
            return;
        }
        reading.find(from, last, Kind.TELEPHONE, true);
    }

    /// How many digits it is where it is a number, the letter o taken for a nought; 0 for others.
    private static int dialled(Token token) {
        if (token.isNumber()) {
            return token.word().length();
        }
        if (token.type() != Type.MIXED) {
            return 0;
        }
        for (int at = 0; at < token.word().length(); at++) {
            char each = token.word().charAt(at);
            if (!Character.isDigit(each) && each != 'o' && each != 'l') {
                return 0;
            }
        }
        return token.word().length();
    }

    private boolean nhsBefore(int at) {
        for (int back = at - 1; back >= Math.max(0, at - 4); back--) {
            var word = reading.word(back);
            if (word.equals("nhs")
                    || word.equals("passport")
                    || word.equals("account")
                    || word.equals("imei")
                    || word.equals("ref")) {
                return true;
            }
        }
        return false;
    }

    /// "oh seven seven double nine six three …", with digits among them.
    private void spokenDigits(int from) {
        int at = from;
        int count = 0;
        int words = 0;
        while (at < reading.size()
                && (DIGITS.contains(reading.word(at))
                        || reading.token(at).isNumber()
                                && (at == from || count > 0 && reading.word(at).length() <= 4)
                        || count > 0
                                && (reading.token(at).is(",")
                                        || reading.token(at).is("-")))) {
            if (!reading.token(at).is(",") && !reading.token(at).is("-")) {
                count++;
                words += reading.token(at).isNumber() ? 0 : 1;
            }
            at++;
        }
        while (at > from
                && (reading.token(at - 1).is(",") || reading.token(at - 1).is("-"))) {
            at--;
        }
        if (count >= 5 && words >= 2) {
            reading.find(from, at - 1, Kind.TELEPHONE, true);
        }
    }

    // ---- postcodes --------------------------------------------------------------------------------------------------

    private void postcode(int at) {
        var token = reading.token(at);
        if (token.type() != Type.MIXED) {
            return;
        }
        var word = token.word();
        if (word.length() >= 5
                && word.length() <= 7
                && inward(word.substring(word.length() - 3))
                && outward(word.substring(0, word.length() - 3))) {
            reading.find(at, at, Kind.POSTCODE, true);
            return;
        }
        if (!outward(word)) {
            return;
        }
        int next = reading.token(at + 1).is("-") ? at + 2 : at + 1;
        if (reading.free(next) && reading.token(next).type() == Type.MIXED && inward(reading.word(next))) {
            reading.find(at, next, Kind.POSTCODE, true);
            return;
        }
        var before = reading.word(at - 1);
        boolean said = before.equals("postcode")
                || reading.word(at - 2).equals("postcode")
                || reading.word(at + 1).equals("postcode")
                || reading.word(at + 1).equals("area")
                || reading.word(at + 1).equals("district");
        int letters = token.lettersThenDigits();
        boolean capital = token.capital() && !word.startsWith("co2");
        boolean in = before.equals("in")
                || before.equals("near")
                || before.equals("around")
                || before.equals("from")
                || before.equals(",");
        if (said
                || letters == 2 && capital && !PLATES.contains(reading.word(at - 1))
                || letters == 1
                        && capital
                        && in
                        && !word.startsWith("m6")
                        && !reading.word(at + 1).equals("motorway")
                        && !before.equals(",")) {
            if (!vehicleHere(at)) {
                reading.find(at, at, Kind.POSTCODE, true);
            }
        }
    }

    private static boolean outward(String word) {
        int letters = 0;
        while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters > 2 || !AREAS.contains(word.substring(0, letters))) {
            return false;
        }
        int digits = letters;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        int count = digits - letters;
        return count >= 1
                && count <= 2
                && (digits == word.length() || digits == word.length() - 1 && count == 1)
                && word.charAt(letters) != '0';
    }

    private static boolean inward(String word) {
        return word.length() == 3
                && Character.isDigit(word.charAt(0))
                && Character.isLetter(word.charAt(1))
                && Character.isLetter(word.charAt(2));
    }

    // ---- vehicles ---------------------------------------------------------------------------------------------------

    private boolean vehicleHere(int at) {
        int last = plate(at);
        return last >= 0;
    }

    private void vehicle(int at) {
        int last = plate(at);
        if (last < 0 && dashed(at)) {
            last = at + 4;
        }
        if (last < 0) {
            last = foreignPlate(at);
        }
        if (last >= 0) {
            reading.find(at, last, Kind.VEHICLE, true);
        }
    }

    /// B-123-XYZ, as plates of other countries are written.
    private boolean dashed(int at) {
        var first = reading.token(at);
        var number = reading.token(at + 2);
        var letters = reading.token(at + 4);
        return first.isWord()
                && first.capital()
                && first.word().length() <= 2
                && reading.token(at + 1).is("-")
                && number.isNumber()
                && number.word().length() <= 3
                && number.gap() == Gap.NOTHING
                && reading.token(at + 3).is("-")
                && letters.upper()
                && letters.word().length() <= 3
                && letters.gap() == Gap.NOTHING;
    }

    /// The last token of a British registration that begins here, or -1.
    private int plate(int at) {
        var token = reading.token(at);
        var word = token.word();
        if (token.type() == Type.MIXED && word.length() == 7 && shape(word).equals("aannaaa")) {
            return at;
        }
        if (token.type() == Type.MIXED
                && (word.length() == 6 || word.length() == 7)
                && (shape(word).equals("annnaaa")
                        || shape(word).equals("aaannna")
                        || shape(word).equals("annaaa"))
                && (plateSaid(at) || token.upper() || token.capital())) {
            return at;
        }
        int next = at + 1;
        var letters = reading.token(next);
        if (!reading.free(next) || letters.gap() == Gap.PARAGRAPH) {
            return -1;
        }
        if (token.type() == Type.MIXED
                && shape(word).equals("aann")
                && letters.isWord()
                && letters.word().length() == 3
                && (letters.upper() || plateSaid(at) || !token.capital())
                && (!reading.lists.english(letters.word()) || plateSaid(at))) {
            return next;
        }
        if ((plateSaid(at)
                        || token.capital()
                                && letters.upper()
                                && token.digits() > 1
                                && !reading.lists.plainWord(letters.word()))
                && token.type() == Type.MIXED
                && token.lettersThenDigits() == 1
                && letters.isWord()
                && letters.word().length() == 3
                && !reading.lists.english(letters.word())) {
            return next;
        }
        if (plateSaid(at)
                && token.isWord()
                && token.word().length() == 3
                && letters.type() == Type.MIXED
                && letters.digits() >= 1
                && letters.word().length() <= 4
                && !reading.lists.plainWord(token.word())
                && !PLATES.contains(token.word())) {
            return next;
        }
        return -1;
    }

    /// After "reg" or "plate": whatever has letters and digits.
    private int foreignPlate(int at) {
        boolean said = false;
        for (int back = at - 1; back >= Math.max(0, at - 3); back--) {
            var word = reading.word(back);
            said |= word.equals("reg")
                    || word.equals("registration")
                    || word.equals("vrm")
                    || word.equals("index")
                    || word.equals("plate")
                    || word.equals("plates")
                    || word.equals("numberplate")
                    || word.equals("vrn");
        }
        if (!said) {
            return -1;
        }
        var token = reading.token(at);
        if (token.type() == Type.MIXED && token.digits() >= 2 && token.word().length() >= 4) {
            int last = at;
            while (reading.free(last + 1)
                    && (reading.token(last + 1).type() == Type.MIXED
                            || reading.token(last + 1).upper()
                                    && reading.word(last + 1).length() <= 3)) {
                last++;
            }
            return last;
        }
        if ((token.upper() || token.isWord() && token.word().length() == 1 && token.capital())
                && token.word().length() <= 4) {
            int last = at;
            int digits = 0;
            while (last - at < 5
                    && reading.free(last + 1)
                    && (reading.token(last + 1).isNumber()
                            || reading.token(last + 1).type() == Type.MIXED
                            || reading.token(last + 1).is("-")
                            || reading.token(last + 1).upper()
                                    && reading.word(last + 1).length() <= 3)) {
                last++;
                digits += reading.token(last).digits();
            }
            return digits >= 2 ? last : -1;
        }
        return -1;
    }

    private boolean plateSaid(int at) {
        for (int back = at - 1; back >= Math.max(0, at - 6); back--) {
            if (PLATES.contains(reading.word(back))) {
                return true;
            }
        }
        for (int next = at + 1; next <= at + 4; next++) {
            if (PLATES.contains(reading.word(next))) {
                return true;
            }
        }
        return false;
    }

    private static String shape(String word) {
        var shape = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            shape.append(Character.isDigit(word.charAt(at)) ? 'n' : 'a');
        }
        return shape.toString();
    }

    // ---- references -------------------------------------------------------------------------------------------------

    /// QQ 12 34 56 C.
    private void insurance(int at) {
        var token = reading.token(at);
        if (!(token.isWord() && token.word().length() == 2)) {
            return;
        }
        int digits = 0;
        int next = at + 1;
        while (next <= at + 6
                && (reading.token(next).isNumber() || reading.token(next).is("-"))) {
            digits += reading.token(next).digits();
            next++;
        }
        var end = reading.token(next);
        if (digits == 6 && end.isWord() && end.word().length() == 1 && "abcd".contains(end.word())) {
            reading.find(at, next, Kind.REFERENCE, true);
        } else if (digits < 6
                && digits >= 4
                && end.type() == Type.MIXED
                && digits + end.digits() == 6
                && end.word().length() == end.digits() + 1) {
            reading.find(at, next, Kind.REFERENCE, true);
        }
    }

    /// Sort codes, account and card numbers.
    private void bank(int at) {
        var token = reading.token(at);
        if (token.type() == Type.MIXED
                && token.word().length() >= 4
                && shape(token.word()).startsWith("aann")
                && ibanSaid(at)) {
            int last = at;
            while (reading.free(last + 1)
                    && (reading.token(last + 1).isNumber()
                            || reading.token(last + 1).type() == Type.MIXED
                            || reading.token(last + 1).upper())
                    && last - at < 9) {
                last++;
            }
            reading.find(at, last, Kind.BANK, true);
            return;
        }
        if (!token.isNumber()
                || token.word().length() != 2
                || reading.token(at - 1).is("-")
                || reading.token(at - 1).is("/")) {
            return;
        }
        if (reading.token(at + 1).is("-")
                && reading.token(at + 3).is("-")
                && two(at + 2)
                && two(at + 4)
                && !reading.token(at + 5).is("-")
                && (sortSaid(at) || !likeDate(at))) {
            reading.find(at, at + 4, Kind.BANK, true);
        } else if (two(at + 1) && two(at + 2) && sortSaid(at)) {
            reading.find(at, at + 2, Kind.BANK, true);
        }
    }

    private boolean two(int at) {
        return reading.token(at).isNumber() && reading.word(at).length() == 2;
    }

    private boolean likeDate(int at) {
        return Integer.parseInt(reading.word(at)) <= 31 && Integer.parseInt(reading.word(at + 2)) <= 12;
    }

    private boolean sortSaid(int at) {
        return behind(at, 4, "sort") || behind(at, 4, "sc");
    }

    private boolean ibanSaid(int at) {
        return behind(at, 4, "iban") || reading.token(at).word().length() > 12;
    }

    private boolean behind(int at, int far, String word) {
        for (int back = at - 1; back >= Math.max(0, at - far); back--) {
            if (reading.word(back).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private void reference(int from) {
        if (reading.allowed(from)) {
            return;
        }
        int last = run(from);
        int start = prefix(from);
        int digits = 0;
        int letters = 0;
        int groups = 0;
        for (int at = start; at <= last; at++) {
            var token = reading.token(at);
            digits += token.digits();
            letters += token.type() == Type.MARK ? 0 : token.word().length() - token.digits();
            groups += token.isNumber() || token.type() == Type.MIXED ? 1 : 0;
        }
        var one = reading.token(from);
        var said = said(start);
        boolean alone = start == from && last == from;
        if (alone && harmless(from, one)) {
            return;
        }
        if (amount(start, last) || groups > 1 && letters == 0 && yearsOrTimes(start, last)) {
            return;
        }
        boolean mixed = letters > 0 && digits > 0;
        boolean ending = (reading.word(from - 1).startsWith("end")
                        || reading.word(from - 1).equals("in")
                                && reading.word(from - 2).startsWith("end"))
                && one.digits() == 4;
        boolean found = digits >= 6
                || ending
                || mixed && digits >= 4 && letters <= 8 && !unit(one)
                || said == Said.STRONG && digits >= 3 && !unit(one)
                || said == Said.WEAK && digits >= 4
                || mixed && letters + digits >= 6 && digits >= 3 && !unit(one);
        if (found) {
            var kind = said == Said.PHONE || phoneSaid(start) && letters == 0
                    ? Kind.TELEPHONE
                    : bankSaid(start) ? Kind.BANK : Kind.REFERENCE;
            boolean labelled = (STRONG.contains(reading.word(start - 1))
                            || reading.token(start - 1).upper()
                                    && reading.word(start - 1).length() <= 4
                                    && !reading.allowed(start - 1))
                    && reading.free(start - 1)
                    && reading.joined(start - 1, start)
                    && (reading.token(start - 1).upper()
                            || reading.word(start - 1).length() <= 3);
            reading.find(labelled ? start - 1 : start, last, kind, true);
        }
    }

    /// Numbers and what joins them: 44/12345/26, 943 476 5919, HO-12-7788.
    private int run(int from) {
        int last = from;
        int at = from + 1;
        while (at < reading.size() && reading.free(at) && last - from < 12) {
            var token = reading.token(at);
            if (token.isNumber() || token.type() == Type.MIXED) {
                boolean near = token.gap() == Gap.NOTHING
                        || token.gap() == Gap.SPACE && reading.token(at - 1).isNumber() && token.isNumber();
                if (!near) {
                    break;
                }
                last = at;
            } else if (token.is("/") || token.is("-") || token.is("\\")) {
                if (token.gap() != Gap.NOTHING || reading.token(at + 1).gap() != Gap.NOTHING) {
                    break;
                }
            } else if (token.upper()
                    && token.gap() == Gap.NOTHING
                    && (reading.token(at - 1).is("/") || reading.token(at - 1).is("-"))) {
                last = at;
            } else {
                break;
            }
            at++;
        }
        return last;
    }

    /// Letters before, joined by a stroke or a hyphen: NRM/, CA-.
    private int prefix(int from) {
        int start = from;
        while (start >= 2
                && (reading.token(start - 1).is("/") || reading.token(start - 1).is("-"))
                && reading.token(start).gap() == Gap.NOTHING
                && reading.token(start - 1).gap() == Gap.NOTHING
                && reading.free(start - 2)
                && (reading.token(start - 2).upper()
                        || reading.token(start - 2).isWord()
                                && reading.word(start - 2).length() == 1
                        || reading.token(start - 2).isNumber()
                        || reading.token(start - 2).type() == Type.MIXED)) {
            start -= 2;
        }
        return start;
    }

    private enum Said {
        NO,
        WEAK,
        STRONG,
        PHONE
    }

    private Said said(int at) {
        int back = at - 1;
        var found = Said.NO;
        int looked = 0;
        while (back >= 0 && looked++ < 5) {
            var word = reading.word(back);
            if (STRONG.contains(word)) {
                return Said.STRONG;
            }
            if (WEAK.contains(word)) {
                found = Said.WEAK;
            } else if (!LINKS.contains(word)) {
                return found;
            }
            back--;
        }
        return found;
    }

    private boolean phoneSaid(int at) {
        return behind(at, 4, "tel")
                || behind(at, 4, "mobile")
                || behind(at, 4, "phone")
                || behind(at, 4, "mob")
                || behind(at, 4, "telephone")
                || behind(at, 3, "ring")
                || behind(at, 3, "call");
    }

    private boolean bankSaid(int at) {
        return behind(at, 5, "account")
                || behind(at, 5, "acc")
                || behind(at, 5, "acct")
                || behind(at, 5, "card")
                || behind(at, 6, "sort");
    }

    /// A year, a time, a road, an amount with its unit, the collar number of an officer.
    private boolean harmless(int at, Token token) {
        var word = token.word();
        if (token.isNumber() && word.length() <= 5 && word.startsWith("0") && phoneSaid(at)) {
            return true; // the code of a town
        }
        if (token.isNumber()
                && word.length() <= 5
                && OFFICERS.contains(reading.word(at - 1))
                && !reading.word(at - 1).equals("a")) {
            return true;
        }
        if (token.type() == Type.MIXED
                && token.lettersThenDigits() == 1
                && (word.startsWith("a") || word.startsWith("b") || word.startsWith("m"))
                && word.length() <= 5) {
            return said(at) == Said.NO;
        }
        if (token.isNumber() && word.length() == 4) {
            int number = Integer.parseInt(word);
            boolean yearOrTime =
                    number > 1900 && number < 2100 || number % 100 < 60 && number / 100 < 24 && hoursSaid(at);
            return yearOrTime && said(at) != Said.STRONG;
        }
        return unit(token);
    }

    private boolean hoursSaid(int at) {
        var next = reading.word(at + 1);
        return next.startsWith("h")
                || reading.word(at - 1).equals("at")
                || reading.word(at - 1).equals("from")
                || reading.word(at - 1).equals("about")
                || reading.word(at - 1).equals("approx")
                || reading.word(at - 1).equals("until")
                || reading.word(at - 1).equals("around");
    }

    private static boolean unit(Token token) {
        if (token.type() != Type.MIXED || !Character.isDigit(token.word().charAt(0))) {
            return false;
        }
        int at = 0;
        var word = token.word();
        while (at < word.length() && Character.isDigit(word.charAt(at))) {
            at++;
        }
        return UNITS.contains(word.substring(at));
    }

    private boolean amount(int start, int last) {
        for (int back = start - 1;
                back >= Math.max(0, start - 4) && !reading.token(back).is(".");
                back--) {
            if (OWED.contains(reading.word(back)) && !behind(start, 4, "account") && !behind(start, 4, "ref")) {
                return reading.token(last).digits() == reading.word(last).length();
            }
        }
        return MONEY.contains(reading.word(last + 1))
                || reading.token(last + 1).is(",")
                        && reading.token(last + 2).isNumber()
                        && reading.token(last + 2).gap() == Gap.NOTHING
                        && reading.word(last + 2).length() == 3;
    }

    /// 2019-2023, 0600-1800, 2023/24, 24/7, 3-4.
    private boolean yearsOrTimes(int from, int last) {
        for (int at = from; at <= last; at++) {
            var token = reading.token(at);
            if (token.type() == Type.MIXED && !unit(token)) {
                return false;
            }
            if (token.isNumber() && token.word().length() > 4) {
                return false;
            }
            if (token.isNumber() && token.word().length() == 4) {
                int number = Integer.parseInt(token.word());
                boolean yearOrTime = number > 1900 && number < 2100 || number % 100 < 60 && number / 100 <= 24;
                if (!yearOrTime) {
                    return false;
                }
            }
        }
        return last - from <= 2 && said(from) != Said.STRONG;
    }
}
