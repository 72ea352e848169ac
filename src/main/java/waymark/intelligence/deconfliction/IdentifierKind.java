package waymark.intelligence.deconfliction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.kernel.TelephoneNumber;
import waymark.web.forms.Choice;

/// What can be registered and asked about, and how each is written in one way only, so that two who type it
/// differently still meet.
enum IdentifierKind {
    TELEPHONE("Telephone number", "A full number, like 07700 900123", "telephone phone tel mobile") {
        @Override
        Optional<String> normalise(String typed) {
            return TelephoneNumber.read(typed)
                    .filter(number -> !number.isShort())
                    .map(TelephoneNumber::dials);
        }
    },
    PLATE("Vehicle registration", "The number plate, like AB12 CDE", "plate vehicle vrm registration") {
        // O and 0, I and 1 are taken for each other on a plate.
        @Override
        Optional<String> normalise(String typed) {
            var plain = letters(typed);
            return plain.matches("(?=.*[0-9])[0-9A-Z]{2,10}")
                    ? Optional.of(plain.replace('O', '0').replace('I', '1'))
                    : Optional.empty();
        }
    },
    ADDRESS("Address", "House number or name, then the postcode, like 12 HU1 2AB", "address house premises") {
        // The numbers of house and flat, or its name where it has none, and the postcode. Streets are written in too
        // many ways to count.
        @Override
        Optional<String> normalise(String typed) {
            var line = typed.toUpperCase(Locale.ROOT).strip();
            var found = POSTCODE.matcher(line);
            if (!found.find()) {
                return Optional.empty();
            }
            var words = Arrays.stream(line.substring(0, found.start()).split("[^0-9A-Z]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            var numbers =
                    words.stream().filter(word -> word.matches(".*[0-9].*")).toList();
            var house = (numbers.isEmpty() ? words : numbers).stream().collect(Collectors.joining(" "));
            return house.isEmpty()
                    ? Optional.empty()
                    : Optional.of(house + "@" + found.group(1) + " " + found.group(2));
        }
    },
    EMAIL("E-mail address", "Like name@example.org", "email e-mail mail") {
        @Override
        Optional<String> normalise(String typed) {
            var plain = typed.strip().toLowerCase(Locale.ROOT);
            return plain.matches("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]+") ? Optional.of(plain) : Optional.empty();
        }
    },
    ONLINE_NAME("Online name", "A user name, or the address of the profile", "online username handle profile") {
        @Override
        Optional<String> normalise(String typed) {
            var plain = typed.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("[?#].*$", "")
                    .replaceFirst("/+$", "")
                    .replaceFirst("^.*/", "")
                    .replaceFirst("^@+", "");
            return plain.matches("[^\\s@/]{2,100}") ? Optional.of(plain) : Optional.empty();
        }
    };

    private static final Pattern POSTCODE = Pattern.compile("\\b([A-Z]{1,2}[0-9][0-9A-Z]?)\\s{0,3}([0-9][A-Z]{2})$");

    private final String title;
    private final String example;
    private final String columns;

    IdentifierKind(String title, String example, String columns) {
        this.title = title;
        this.example = example;
        this.columns = columns;
    }

    /// In the one way in which it is compared; nothing where it is not certain what was meant.
    abstract Optional<String> normalise(String typed);

    String title() {
        return title;
    }

    String example() {
        return example;
    }

    static List<Choice> choices() {
        return List.of(values()).stream()
                .map(kind -> Choice.of(kind.name(), kind.title, kind.example))
                .toList();
    }

    /// The kind that the first column of a line names.
    static Optional<IdentifierKind> named(String column) {
        var word = column.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.columns.split(" ")).contains(word)
                        || kind.title.toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static String letters(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
