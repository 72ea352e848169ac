package waymark.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A telephone number that somebody wrote, read as one of the United Kingdom unless it says otherwise. The
/// one place that says what is a number, how it is printed and what a link to it dials.
public final class TelephoneNumber {

    private static final String HOME = "GB";
    private static final int HOME_CODE = 44;
    private static final int LONGEST = 40;
    private static final int LONGEST_EXTENSION = 6;
    private static final int MOST_TRIES = 500;
    private static final String EXAMPLE = "like 01632 960 001, or 01632 960 001 ext 12";

    /// The number, then the extension where there is one. A comma or a stroke may be between two numbers,
    /// which no telephone dials, and letters may be anything: neither is read.
    private static final Pattern PARTS = Pattern.compile(
            "(?:tel:)?([(]?\\+?[(]?\\p{Nd}[\\p{Nd}() .\\p{Pd}]*) ?(?:;? ?(?:extension|extn?|x|#)[ .:=]*(\\p{Nd}+))?",
            Pattern.CASE_INSENSITIVE);

    /// A number of the United Kingdom with single spaces, as its owner prints it: 08000 121 700.
    private static final Pattern GROUPED = Pattern.compile("0[1-9][0-9]*( [0-9]+)+");

    private static final Pattern SHORT = Pattern.compile("[0-9]{3}|[0-9 ]{5,8}");

    /// What Ofcom keeps for drama, and for tests and demonstrations: 01632 960xxx, 0113 496 0xxx to 0191
    /// 498 0xxx, 020 7946 0xxx, 028 9649 6xxx, 029 2018 0xxx, 07700 900xxx, 08081 570xxx, 0909 8790xxx,
    /// 03069 990xxx.
    private static final Pattern DRAMA = Pattern.compile("(1632960|11[3-8]4960|1[2-6]14960|1914980|2079460|2896496"
            + "|2920180|7700900|8081570|9098790|3069990)[0-9]{3}");

    private final String written;
    private final PhoneNumber number;
    private final String extension;
    private final boolean isShort;

    private TelephoneNumber(String written, PhoneNumber number, String extension, boolean isShort) {
        this.written = written;
        this.number = number;
        this.extension = extension;
        this.isShort = isShort;
    }

    /// The number, or nothing where it is not certain what a telephone would dial.
    public static Optional<TelephoneNumber> read(String text) {
        return switch (parse(text)) {
            case Parsed.Right(var number) -> Optional.of(number);
            case Parsed.Wrong _ -> Optional.empty();
        };
    }

    /// As it is kept and printed; what cannot be read stays as it is.
    public static String tidy(String text) {
        return read(text).map(TelephoneNumber::shown).orElse(text.strip());
    }

    /// Where a link to it leads; empty where there can be none, which is better than one to the wrong place.
    public static String href(String text) {
        return read(text).map(TelephoneNumber::href).orElse("");
    }

    /// Notes what is wrong with a number; one that is empty is not.
    public static void check(String text, String field, Problems problems) {
        if (!text.isBlank() && parse(text) instanceof Parsed.Wrong(String why)) {
            problems.add(field, why);
        }
    }

    /// True where a telephone would dial it but no number like it is known to be in use: worth asking about.
    public static boolean isUnusual(String text) {
        return read(text).filter(number -> !number.isInUse()).isPresent();
    }

    /// What the numbers in a text dial, those that could be somebody's; dates and other figures are left out.
    public static Set<String> in(String text) {
        var found = PhoneNumbers.ALL.findNumbers(text, HOME, Leniency.POSSIBLE, MOST_TRIES);
        return StreamSupport.stream(found.spliterator(), false)
                .map(match -> new TelephoneNumber(match.rawString(), match.number(), "", false))
                .filter(TelephoneNumber::couldBeSomebodys)
                .map(TelephoneNumber::dials)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What of it is dialled, without an extension: `+441632960001`, `101`.
    public String dials() {
        return isShort ? digits() : PhoneNumbers.ALL.format(number, PhoneNumberFormat.E164);
    }

    /// Where a link to it leads (RFC 3966): `tel:+441632960001;ext=12`.
    public String href() {
        return "tel:" + dials() + (extension.isEmpty() ? "" : ";ext=" + extension);
    }

    /// As people know it, `01632 960001 ext 12`: grouped as it was written where it was, else as is usual
    /// in its country.
    public String shown() {
        return grouped() + (extension.isEmpty() ? "" : " ext " + extension);
    }

    /// True for 999, 101, 111, 116 123 and the like.
    public boolean isShort() {
        return isShort;
    }

    /// True for a number of a range that is given out, a short one, or one of those kept for drama.
    boolean isInUse() {
        return isShort || isDrama() || PhoneNumbers.ALL.isValidNumber(number);
    }

    private boolean isDrama() {
        return number.getCountryCode() == HOME_CODE && DRAMA.matcher(digits()).matches();
    }

    /// In a text, a number that is not in use is one only where it begins like one and is as long.
    private boolean couldBeSomebodys() {
        return possibility(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
                && (isInUse() || (written.matches("[0+(].*") && digits().length() >= 9));
    }

    private String grouped() {
        if (isShort || GROUPED.matcher(written).matches()) {
            return written;
        }
        var national = PhoneNumbers.ALL.format(number, PhoneNumberFormat.NATIONAL);
        return number.getCountryCode() == HOME_CODE && national.startsWith("0")
                ? national
                : PhoneNumbers.ALL.format(number, PhoneNumberFormat.INTERNATIONAL);
    }

    private String digits() {
        return PhoneNumbers.ALL.getNationalSignificantNumber(number);
    }

    private static PhoneNumberUtil.ValidationResult possibility(PhoneNumber number) {
        return PhoneNumbers.ALL.isPossibleNumberWithReason(number);
    }

    private sealed interface Parsed {
        record Right(TelephoneNumber number) implements Parsed {}

        record Wrong(String why) implements Parsed {}
    }

    private static Parsed parse(String text) {
        var plain = plain(text);
        var parts = PARTS.matcher(plain);
        if (plain.length() > LONGEST || !parts.matches()) {
            return new Parsed.Wrong("Enter one telephone number in digits, " + EXAMPLE);
        }
        var extension = parts.group(2) == null ? "" : parts.group(2);
        if (extension.length() > LONGEST_EXTENSION) {
            return new Parsed.Wrong("The extension has too many digits: it can have " + LONGEST_EXTENSION);
        }
        try {
            var number = PhoneNumbers.ALL.parse(parts.group(1), HOME);
            return parsed(parts.group(1).strip(), number, extension);
        } catch (NumberParseException unreadable) {
            return new Parsed.Wrong(
                    unreadable.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE
                            ? "No country has the code after the +: check it"
                            : "Enter one telephone number in digits, " + EXAMPLE);
        }
    }

    private static Parsed parsed(String written, PhoneNumber number, String extension) {
        if (isShort(written, number)) {
            return extension.isEmpty()
                    ? new Parsed.Right(new TelephoneNumber(written, number, "", true))
                    : new Parsed.Wrong("A number as short as %s has no extension".formatted(written));
        }
        return switch (possibility(number)) {
            case IS_POSSIBLE -> new Parsed.Right(new TelephoneNumber(written, number, extension, false));
            case TOO_LONG ->
                new Parsed.Wrong("This telephone number has too many digits: enter one number, " + EXAMPLE);
            case IS_POSSIBLE_LOCAL_ONLY, TOO_SHORT ->
                new Parsed.Wrong("This telephone number is too short: enter all of it, with its area code");
            case INVALID_COUNTRY_CODE, INVALID_LENGTH ->
                new Parsed.Wrong("This telephone number has not as many digits as it should: check it");
        };
    }

    /// Dialled as it is, so only where nothing is before it.
    private static boolean isShort(String written, PhoneNumber number) {
        return SHORT.matcher(written).matches()
                && written.replace(" ", "").equals(PhoneNumbers.ALL.getNationalSignificantNumber(number))
                && PhoneNumbers.SHORT.isValidShortNumberForRegion(number, HOME);
    }

    /// Without what cannot be seen, which comes along when a number is copied, and with one kind of space.
    private static String plain(String text) {
        return text.replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replace('\uff0b', '+')
                .strip();
    }

    /// Read when the first number is.
    private static final class PhoneNumbers {
        private static final PhoneNumberUtil ALL = PhoneNumberUtil.getInstance();
        private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();
    }
}
