package waymark.intelligence.entities;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.kernel.Problems;
import waymark.kernel.TelephoneNumber;

/// How a value of an attribute is written: what is refused with which reason, and how it is kept.
enum AttributeFormat {
    TEXT("This must hold letters or digits", ".*[\\p{L}\\p{N}].*"),
    NAME("A name must hold a letter or a digit", ".*[\\p{L}\\p{N}].*"),
    ADDRESS("An address must hold a letter or a digit", ".*[\\p{L}\\p{N}].*"),
    HANDLE("Write the service, a colon and the name, such as telegram: carwash77", "[^:\\s][^:]{0,60}: ?\\S.{0,120}"),
    IDENTIFIER(
            "A number of a document has 3 to 30 letters and digits",
            "[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{1,38}[\\p{L}\\p{N}]"),
    EMAIL("Enter an e-mail address, such as name@example.org", "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+"),
    URL("Enter a web address that begins with https:// or http://", "(?i)https?://[^\\s/]+\\S*"),
    PLATE("A number plate has 2 to 12 letters and digits", "[A-Za-z0-9][A-Za-z0-9 -]{0,13}[A-Za-z0-9]"),
    POSTCODE("Enter a whole postcode, such as HU1 3TG", "(?i)[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}"),
    COMPANY_NUMBER("A company number has eight digits, or two letters and six digits", "(?i)[A-Z0-9]{2}[0-9]{6}"),
    VIN("A VIN has 17 letters and digits, without I, O and Q", "(?i)[A-HJ-NPR-Z0-9]{17}"),
    SORT_ACCOUNT(
            "Enter six digits of the sort code and eight of the account, such as 20-00-00 55779911",
            "[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ /-]{0,3}[0-9]{8}"),
    IMEI(
            "An IMEI has 15 digits, and its last digit must fit the others",
            "[0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{6}[ -]?[0-9]") {
        @Override
        boolean checks(String plain) {
            return luhn(plain);
        }
    },
    IBAN("This is not an IBAN: its check digits do not fit", "(?i)[A-Z]{2}[0-9]{2}[A-Z0-9 ]{11,40}") {
        @Override
        boolean checks(String plain) {
            return modulo97(plain);
        }
    },
    PARTIAL_DATE("Enter a year, a month or a day, such as 1990, 1990-04 or 1990-04-23", "[0-9]{4}(-[0-9]{2}){0,2}") {
        @Override
        boolean checks(String plain) {
            return isDay(plain);
        }
    },
    COUNTRY("Enter the two letters of a country, such as GB or VN", "[A-Za-z]{2}") {
        @Override
        boolean checks(String plain) {
            return COUNTRIES.contains(plain.toUpperCase(Locale.ROOT));
        }
    },
    ROLE(
            "Choose a role: "
                    + Arrays.stream(PersonRole.values()).map(PersonRole::words).collect(Collectors.joining(", ")),
            ".*") {
        @Override
        boolean checks(String plain) {
            return role(plain).isPresent();
        }
    },
    TELEPHONE("", ".*");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern CURRENT_PLATE = Pattern.compile("([A-Z]{2}[0-9]{2})([A-Z]{3})");

    private final String wrong;
    private final Pattern pattern;

    AttributeFormat(String wrong, String pattern) {
        this.wrong = wrong;
        this.pattern = Pattern.compile(pattern);
    }

    /// What the pattern cannot say.
    boolean checks(String value) {
        return true;
    }

    /// What is wrong with a value; nothing where it may be kept.
    final Optional<String> wrong(String value) {
        if (this == TELEPHONE) {
            var problems = new Problems();
            TelephoneNumber.check(value, "", problems);
            return problems.list().stream().map(problem -> problem.message()).findFirst();
        }
        return pattern.matcher(value).matches() && checks(value) ? Optional.empty() : Optional.of(wrong);
    }

    /// As it is kept.
    final String tidy(String value) {
        return switch (this) {
            case TELEPHONE -> telephone(value);
            case PLATE -> plate(letters(value));
            case POSTCODE -> spaced(letters(value), 3);
            case IMEI -> letters(value);
            case IBAN, VIN, COMPANY_NUMBER, COUNTRY -> letters(value);
            case SORT_ACCOUNT -> account(letters(value));
            case ROLE -> role(value).map(PersonRole::words).orElse(value);
            case EMAIL, URL -> value.strip();
            default -> value.strip();
        };
    }

    /// In one way however it was typed, so that one number is one value.
    private static String telephone(String value) {
        var tidy = TelephoneNumber.tidy(value);
        return tidy.contains(" ext ")
                ? tidy
                : TelephoneNumber.read(value)
                        .map(number -> TelephoneNumber.tidy(number.dials()))
                        .orElse(tidy);
    }

    private static String letters(String value) {
        return value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String plate(String letters) {
        var current = CURRENT_PLATE.matcher(letters);
        return current.matches() ? current.group(1) + " " + current.group(2) : letters;
    }

    private static String spaced(String letters, int last) {
        int at = letters.length() - last;
        return letters.substring(0, at) + " " + letters.substring(at);
    }

    private static String account(String digits) {
        return "%s-%s-%s %s"
                .formatted(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4, 6), digits.substring(6));
    }

    private static Optional<PersonRole> role(String value) {
        return Arrays.stream(PersonRole.values())
                .filter(role -> role.words().equalsIgnoreCase(value.strip())
                        || role.name().equalsIgnoreCase(value.strip()))
                .findFirst();
    }

    private static boolean luhn(String value) {
        int sum = 0;
        var digits = letters(value);
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int counted = place % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private static boolean modulo97(String value) {
        var letters = letters(value);
        var turned = (letters.substring(4) + letters.substring(0, 4))
                .chars()
                .mapToObj(letter -> String.valueOf(Character.digit(letter, 36)))
                .collect(Collectors.joining());
        return new BigInteger(turned).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static boolean isDay(String value) {
        try {
            return switch (value.length()) {
                case 4 -> true;
                case 7 -> YearMonth.parse(value).getYear() > 0;
                default -> LocalDate.parse(value).getYear() > 0;
            };
        } catch (DateTimeException none) {
            return false;
        }
    }
}
