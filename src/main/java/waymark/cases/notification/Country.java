package waymark.cases.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.cases.record.Nationalities;
import waymark.web.forms.Choice;

/// Countries by their ISO 3166 code. A closed list: what is chosen from it cannot name anybody.
final class Country {

    /// Where it is not known.
    static final String UNKNOWN = "ZZ";

    private static final Map<String, String> NAMES =
            Stream.of(Locale.getISOCountries()).collect(Collectors.toMap(code -> code, Country::plain));

    private static final List<Choice> CHOICES = Stream.concat(
                    Stream.of(Choice.of("GB", name("GB"))),
                    NAMES.keySet().stream()
                            .filter(code -> !code.equals("GB"))
                            .map(code -> Choice.of(code, name(code)))
                            .sorted(Comparator.comparing(Choice::label)))
            .toList();

    private Country() {}

    /// Without a second name in brackets.
    private static String plain(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.UK).replace(" (Keeling)", "");
    }

    static String name(String code) {
        return code.equals(UNKNOWN) ? "Not known" : NAMES.getOrDefault(code, "");
    }

    /// The nationality of somebody of that country.
    static String nationality(String code) {
        return code.equals(UNKNOWN) ? name(code) : Nationalities.word(code);
    }

    static List<Choice> choices() {
        return CHOICES;
    }

    /// The choices, and that it is not known.
    static List<Choice> orUnknown(List<Choice> choices) {
        return Stream.concat(choices.stream(), Stream.of(Choice.of(UNKNOWN, name(UNKNOWN))))
                .toList();
    }
}
