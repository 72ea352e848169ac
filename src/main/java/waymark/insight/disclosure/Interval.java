package waymark.insight.disclosure;

/// The least and the most that a hidden count can be for somebody who works with everything that is
/// printed.
///
/// @param most `Long.MAX_VALUE` where nothing that is printed limits it
public record Interval(long least, long most) {

    /// Whether every value from one to the other, both included, lies within.
    public boolean covers(long from, long to) {
        return least <= from && to <= most;
    }
}
