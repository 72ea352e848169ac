package waymark.concerns.reports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import waymark.concerns.intake.Report;

/// What two reports have in common that could mean they are about the same: a number plate, a telephone number, a
/// postcode, a measured position, or words for the place. A hint for a person, who decides; never a verdict.
final class Likeness {

    private static final Pattern PLATE = Pattern.compile("\\b[A-Z]{2}[0-9]{2} ?[A-Z]{3}\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b");
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+44|\\b0)(?:[ ()-]{0,2}[0-9]){9,10}\\b");
    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}]{5,}");

    /// Two words of a place may be met anywhere once; that they meet in both is worth a look.
    private static final int WORDS_IN_COMMON = 2;

    private Likeness() {}

    /// In words for the desk, without what it is that they share; empty where there is nothing.
    static List<String> reasons(Report one, Report other) {
        var reasons = new LinkedHashSet<String>();
        if (shared(found(PLATE, one), found(PLATE, other))) {
            reasons.add("the same number plate");
        }
        if (shared(telephones(one), telephones(other))) {
            reasons.add("the same telephone number");
        }
        if (shared(found(POSTCODE, one), found(POSTCODE, other))) {
            reasons.add("the same postcode");
        }
        if (!one.spot().position().isEmpty()
                && one.spot().position().equals(other.spot().position())) {
            reasons.add("the same position");
        }
        var words = words(one.where());
        words.retainAll(words(other.where()));
        if (words.size() >= WORDS_IN_COMMON && one.area().equals(other.area())) {
            reasons.add("the same words for where");
        }
        return List.copyOf(reasons);
    }

    private static boolean shared(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static Set<String> found(Pattern pattern, Report report) {
        var found = new TreeSet<String>();
        pattern.matcher(text(report).toUpperCase(Locale.UK))
                .results()
                .forEach(match -> found.add(match.group().replace(" ", "")));
        return found;
    }

    /// Without what stands between the digits, however its country is written.
    private static Set<String> telephones(Report report) {
        var found = new TreeSet<String>();
        TELEPHONE
                .matcher(text(report))
                .results()
                .forEach(match ->
                        found.add(match.group().replaceAll("[^0-9]", "").replaceFirst("^(44|0)", "")));
        return found;
    }

    private static Set<String> words(String where) {
        var words = new TreeSet<String>();
        LONG_WORD.matcher(where.toLowerCase(Locale.UK)).results().forEach(match -> words.add(match.group()));
        return words;
    }

    private static String text(Report report) {
        return String.join("\n", report.answers().values());
    }
}
