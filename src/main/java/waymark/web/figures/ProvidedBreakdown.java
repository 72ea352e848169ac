package waymark.web.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A count by area and group.
///
/// @param key kept with what was counted, so it never changes: `declined_by_language`
/// @param title as people read it
/// @param definition what is counted, and when something counts twice, in a sentence or two
/// @param people true where each one counted is a person, or a record about one: then no number below the
///     partnership's threshold leaves it
/// @param counter counts it, with the rights of the system
public record ProvidedBreakdown(String key, String title, String definition, boolean people, Counter counter) {

    /// How many of a group there were in an area.
    ///
    /// @param area its code; null for none, or more than one
    /// @param group in words
    public record GroupCount(@Nullable String area, String group, long count) {}

    /// Counts everything in one statement. What was counted is exact: it is given to nobody before the rule for small
    /// numbers has looked at it.
    @FunctionalInterface
    public interface Counter {
        List<GroupCount> count(CountedPeriod period);
    }
}
