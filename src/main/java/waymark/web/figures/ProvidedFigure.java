package waymark.web.figures;

/// A figure that a module counts.
///
/// @param key kept with the measures that it feeds, so it never changes: `actions_on_time`
/// @param title as people choose it
/// @param definition what is counted, and when it counts as done or in time, in a sentence or two
/// @param share true for a share of a whole, false for a number of things
/// @param people true where each one counted is a person, or a report or hand-over about people: then no
///     number below the partnership's threshold leaves it
/// @param counter counts it, with the rights of the system: the statement names the area it was asked for
public record ProvidedFigure(
        String key, String title, String definition, boolean share, boolean people, Counter counter) {

    /// Counts one figure for one area in one statement.
    @FunctionalInterface
    public interface Counter {
        Tally count(String area, CountedPeriod period);
    }
}
