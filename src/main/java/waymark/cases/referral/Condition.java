package waymark.cases.referral;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import waymark.kernel.InvariantViolation;

/// When something is asked: `always`, or while other answers are among some values, as in
/// `route=adult_consents & support=yes`. Read once, with the form.
///
/// @param needed the name of an answer, or `route`, with the values of which it needs one; empty for always
record Condition(Map<String, List<String>> needed) {

    static final String ROUTE = "route";

    private static final String ALWAYS = "always";

    Condition {
        var copy = new LinkedHashMap<String, List<String>>();
        needed.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        needed = copy;
    }

    static Condition parse(String text) {
        var needed = new LinkedHashMap<String, List<String>>();
        if (!text.equals(ALWAYS)) {
            for (var part : text.split("&", -1)) {
                int is = part.indexOf('=');
                if (is < 1) {
                    throw new InvariantViolation("a condition of the form that cannot be read: " + text);
                }
                needed.put(
                        part.substring(0, is).strip(),
                        Arrays.stream(part.substring(is + 1).split("\\|", -1))
                                .map(String::strip)
                                .toList());
            }
        }
        return new Condition(needed);
    }

    /// Both of them.
    Condition and(Condition other) {
        var both = new LinkedHashMap<>(needed);
        other.needed.forEach((name, values) -> both.merge(
                name, values, (one, more) -> one.stream().filter(more::contains).toList()));
        return new Condition(both);
    }

    /// @param answers the values of an answer by its name
    boolean holds(Function<String, List<String>> answers) {
        return needed.entrySet().stream()
                .allMatch(one -> answers.apply(one.getKey()).stream().anyMatch(one.getValue()::contains));
    }

    /// Whether it may hold on a route, whatever is answered.
    boolean mayHold(String route) {
        return needed.getOrDefault(ROUTE, List.of(route)).contains(route);
    }

    /// The last answer it depends on beside the route; empty where there is none.
    String dependsOn() {
        return needed.keySet().stream().filter(name -> !name.equals(ROUTE)).reduce("", (_, last) -> last);
    }

    /// The values of that answer with which it holds.
    List<String> with() {
        return needed.getOrDefault(dependsOn(), List.of());
    }
}
