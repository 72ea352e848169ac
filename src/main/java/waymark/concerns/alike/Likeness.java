package waymark.concerns.alike;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.concerns.intake.Report;

/// What two reports have in common that could mean they are about the same: a number plate, a telephone number, a
/// postcode, a measured position, or words for the place. A hint for a person, who decides; never a verdict.
final class Likeness {

    private static final Pattern PLATE = Pattern.compile("\\b[A-Z]{2}[0-9]{2} ?[A-Z]{3}\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+44|\\b0)(?:[ ()-]{0,2}[0-9]){9,10}\\b");
    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}]{5,}");

    /// Each word of a place meets each other one: more would only say what the first ones said.
    private static final int MOST_WORDS = 24;

    private Likeness() {}

    /// In words for the desk, without what it is that they share; empty where there is nothing.
    static List<String> reasons(Set<Trace> one, Set<Trace> other) {
        return one.stream()
                .filter(other::contains)
                .map(Trace::kind)
                .distinct()
                .sorted()
                .map(Trace.Kind::shared)
                .toList();
    }

    /// Everything in a report that may stand in another one.
    static Set<Trace> traces(Report report) {
        var text = String.join("\n", report.answers().values());
        var plain = text.toUpperCase(Locale.UK);
        return Stream.of(
                        found(PLATE, plain).map(plate -> new Trace(Trace.Kind.PLATE, plate.replace(" ", ""))),
                        found(TELEPHONE, text).map(number -> new Trace(Trace.Kind.TELEPHONE, digits(number))),
                        found(POSTCODE, plain)
                                .map(postcode -> new Trace(Trace.Kind.POSTCODE, postcode.replace(" ", ""))),
                        Stream.of(report.spot().position())
                                .filter(position -> !position.isEmpty())
                                .map(position -> new Trace(Trace.Kind.POSITION, position)),
                        words(report))
                .flatMap(traces -> traces)
                .collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group());
    }

    /// Without what stands between them, however its country is written.
    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "").replaceFirst("^(44|0)", "");
    }

    /// Two words of a place may each be met anywhere; that they meet in both, in one area, is worth a look.
    private static Stream<Trace> words(Report report) {
        var words = List.copyOf(found(LONG_WORD, report.where().toLowerCase(Locale.UK))
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(TreeSet::new)));
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(one -> words.subList(one + 1, words.size()).stream()
                        .map(other ->
                                new Trace(Trace.Kind.WORDS, String.join(" ", report.area(), words.get(one), other))));
    }
}
