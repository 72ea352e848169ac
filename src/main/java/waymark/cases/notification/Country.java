package waymark.cases.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.web.forms.Choice;

/// Countries by their ISO 3166 code. A closed list: what is chosen from it cannot name anybody.
final class Country {

    /// Where it is not known.
    static final String UNKNOWN = "ZZ";

    private static final Map<String, String> NAMES = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toMap(code -> code, code -> Locale.of("", code).getDisplayCountry(Locale.UK)));

    private static final List<Choice> CHOICES = Stream.concat(
                    Stream.of(Choice.of("GB", name("GB"))),
                    NAMES.keySet().stream()
                            .filter(code -> !code.equals("GB"))
                            .map(code -> Choice.of(code, name(code)))
                            .sorted(Comparator.comparing(Choice::label)))
            .toList();

    private Country() {}

    static String name(String code) {
        return code.equals(UNKNOWN) ? "Not known" : NAMES.getOrDefault(code, "");
    }

    static List<Choice> choices() {
        return CHOICES;
    }

    static List<Choice> choicesOrUnknown() {
        return Stream.concat(CHOICES.stream(), Stream.of(Choice.of(UNKNOWN, name(UNKNOWN))))
                .toList();
    }
}
