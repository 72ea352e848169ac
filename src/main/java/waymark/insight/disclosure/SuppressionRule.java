package waymark.insight.disclosure;

/// Which counts are too small to print, and what a reader is taken to know.
///
/// @param threshold the first count that is printed; never below 5
/// @param zerosPrinted whether 0 is printed as 0 (and never hidden); otherwise it is hidden like a small
///     count
/// @param reader what a reader is taken to know of a hidden count
public record SuppressionRule(int threshold, boolean zerosPrinted, Reader reader) {

    /// What a reader knows of a hidden count before any sum is worked out.
    public enum Reader {
        /// That it is not below 0: the usual audit.
        TOTALS_ONLY,
        /// Also that 0 is never hidden, so that a hidden count is at least 1.
        KNOWS_ZEROS_ARE_PRINTED
    }

    /// Below 5 is hidden, 0 is printed.
    public static final SuppressionRule USUAL = new SuppressionRule(5, true, Reader.TOTALS_ONLY);

    public SuppressionRule {
        if (threshold < 5) {
            throw new IllegalArgumentException("the threshold may be raised, and is never below 5");
        }
    }

    /// The same rule for a reader who also knows that a hidden count is at least 1.
    public SuppressionRule strict() {
        return new SuppressionRule(threshold, zerosPrinted, Reader.KNOWS_ZEROS_ARE_PRINTED);
    }

    /// Whether the count itself is too small to print: primary suppression.
    public boolean hides(long count) {
        return count < threshold && (count > 0 || !zerosPrinted);
    }

    /// The lowest value that has to stay possible for a count that is too small to print.
    long least() {
        return zerosPrinted ? 1 : 0;
    }

    /// The highest value that has to stay possible for a count that is too small to print.
    long most() {
        return threshold - 1L;
    }

    /// What every reader knows a hidden count to be at least.
    long floor() {
        return zerosPrinted && reader == Reader.KNOWS_ZEROS_ARE_PRINTED ? 1 : 0;
    }
}
