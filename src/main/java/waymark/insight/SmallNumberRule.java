package waymark.insight;

/// The small number rule: which counts of people are too small to print.
/// The partnership sets it, from a date.
///
/// @param threshold the first count that is printed as it is; five by default, so that 1 to 4 print as "fewer
///     than 5"
/// @param zeroShown whether "nobody" may be printed as 0. It may where it says only that nothing was
///     recorded. It may not where the count is part of a group that is known (0 of the 6 people referred said
///     yes): then 0 would say something about every one of them, and prints as "fewer than 5" too
public record SmallNumberRule(int threshold, boolean zeroShown) {

    /// Five, and 0 printed as 0.
    public static final SmallNumberRule USUAL = new SmallNumberRule(5, true);

    public SmallNumberRule {
        if (threshold < 3) {
            throw new IllegalArgumentException("a threshold below 3 would leave one number to guess");
        }
    }

    boolean hides(long count) {
        return count < threshold && (count > 0 || !zeroShown);
    }

    long least() {
        return zeroShown ? 1 : 0;
    }

    long most() {
        return threshold - 1L;
    }
}
