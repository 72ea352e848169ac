package waymark.analysis.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Quarter;

/// What a table says of itself beside its counts.
///
/// @param measure what is counted: two tables with the same measure count the same
/// @param partOf key of a measure of which everybody counted here is a part; empty where there is none
/// @param unknown what is not known, for whoever reads it
/// @param area code; null for the whole partnership
/// @param columnName empty where there is one column
/// @param totalsMayHide whether a total of five or more may be hidden too, rather than merging categories
/// @param sums which categories add up to which, a line each: `Age: Children = 0 to 15 + 16 to 17`
/// @param nothingElse whether whoever prepared it says that nothing else adds up with earlier tables
/// @param groupReason why a row or column may stay in which everybody is in one category
public record Described(
        String title,
        String measure,
        String partOf,
        String definition,
        String unknown,
        String why,
        Quarter from,
        Quarter to,
        @Nullable String area,
        String rowName,
        String columnName,
        int threshold,
        boolean totalsMayHide,
        String sums,
        boolean nothingElse,
        String groupReason) {

    /// `Dimension: whole = part + part`.
    record Sum(String dimension, String whole, List<String> parts) {

        Sum {
            parts = List.copyOf(parts);
        }
    }

    /// The quarters that it covers, in words.
    String period(int firstMonth) {
        return from.equals(to) ? from.title(firstMonth) : from.brief(firstMonth) + " to " + to.brief(firstMonth);
    }

    /// By which tables of the same measure are found.
    String measureKey() {
        return Category.key(measure);
    }

    /// The sums that can be read; the keys of dimension and categories.
    List<Sum> sumsRead() {
        var read = new ArrayList<Sum>();
        sums.lines().forEach(line -> sum(line).ifPresent(read::add));
        return read;
    }

    /// The line as a sum; nothing where it is none.
    static Optional<Sum> sum(String line) {
        int colon = line.indexOf(':');
        int equals = line.indexOf('=', colon + 1);
        if (colon < 1 || equals < 0) {
            return Optional.empty();
        }
        var parts = List.of(line.substring(equals + 1).split("\\+", -1)).stream()
                .map(Category::key)
                .toList();
        var whole = Category.key(line.substring(colon + 1, equals));
        return whole.isEmpty() || parts.size() < 2 || parts.contains("")
                ? Optional.empty()
                : Optional.of(new Sum(Category.key(line.substring(0, colon)), whole, parts));
    }

    /// With one line more that says what a merged category is made of.
    Described merged(String dimension, String whole, String one, String other) {
        var line = "%s: %s = %s + %s".formatted(dimension, whole, one, other);
        return new Described(
                title,
                measure,
                partOf,
                definition,
                unknown,
                why,
                from,
                to,
                area,
                rowName,
                columnName,
                threshold,
                totalsMayHide,
                sums.isEmpty() ? line : sums + "\n" + line,
                nothingElse,
                groupReason);
    }
}
