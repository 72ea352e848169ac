package waymark.concerns.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.concerns.intake.Report;
import waymark.kernel.TelephoneNumber;

/// What two reports have in common that could mean they are about the same: a number plate, a telephone
/// number, a postcode, a measured position, or words for the place. It is a hint for the person who decides.
final class Similarity {

    private static final Pattern PLATE = Pattern.compile("\\b[A-Z]{2}[0-9]{2} ?[A-Z]{3}\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{5,30}");

    private Similarity() {}

    /// In words for the desk, without the shared value; empty if they share nothing.
    static List<String> reasons(Set<MatchKey> one, Set<MatchKey> other) {
        var shared = one.stream()
                .filter(other::contains)
                .collect(Collectors.groupingBy(
                        MatchKey::kind, () -> new EnumMap<>(MatchKey.Kind.class), Collectors.counting()));
        return shared.entrySet().stream()
                .filter(kind -> kind.getValue() >= kind.getKey().needed())
                .map(kind -> kind.getKey().shared())
                .toList();
    }

    /// The match keys of a report.
    ///
    /// @param everybodys public numbers, such as a helpline's, which are no match keys
    static Set<MatchKey> traces(Report report, Set<String> everybodys) {
        var text = String.join("\n", report.answers().values());
        var plain = text.toUpperCase(Locale.UK);
        return Stream.of(
                        found(PLATE, plain).map(plate -> new MatchKey(MatchKey.Kind.PLATE, plate.replace(" ", ""))),
                        TelephoneNumber.in(text).stream()
                                .filter(number -> !everybodys.contains(number))
                                .map(number -> new MatchKey(MatchKey.Kind.TELEPHONE, number)),
                        found(POSTCODE, plain)
                                .map(postcode -> new MatchKey(MatchKey.Kind.POSTCODE, postcode.replace(" ", ""))),
                        Stream.of(report.spot().position())
                                .filter(position -> !position.isEmpty())
                                .map(position -> new MatchKey(MatchKey.Kind.POSITION, position)),
                        words(report))
                .flatMap(traces -> traces)
                .collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group());
    }

    /// The words of a place, in its area.
    private static Stream<MatchKey> words(Report report) {
        return found(LONG_WORD, report.where().toLowerCase(Locale.UK))
                .map(word -> new MatchKey(MatchKey.Kind.WORDS, report.area() + " " + word));
    }
}
