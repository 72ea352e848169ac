package waymark.cases.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.kernel.InvariantViolation;
import waymark.web.forms.Choice;

/// Nationalities by the ISO 3166 code of the country, from a file (`cases/nationalities.csv`, its source in
/// NOTICE). A closed list: what is chosen from it cannot name anybody.
public final class Nationalities {

    /// In the order of the file, which is that of their words.
    public static final Map<String, String> BY_COUNTRY = read();

    private Nationalities() {}

    /// The word for the code; empty where there is none.
    public static String word(String code) {
        return BY_COUNTRY.getOrDefault(code, "");
    }

    /// To choose from, by code.
    public static List<Choice> choices() {
        return BY_COUNTRY.entrySet().stream()
                .map(each -> Choice.of(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<String, String> read() {
        var words = new LinkedHashMap<String, String>();
        try (var file = Nationalities.class.getResourceAsStream("/cases/nationalities.csv")) {
            if (file == null) {
                throw new InvariantViolation("not in the application: cases/nationalities.csv");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        int comma = line.indexOf(',');
                        words.put(line.substring(0, comma), line.substring(comma + 1));
                    });
        } catch (IOException unreadable) {
            throw new InvariantViolation("unreadable: cases/nationalities.csv", unreadable);
        }
        return Collections.unmodifiableMap(words);
    }
}
