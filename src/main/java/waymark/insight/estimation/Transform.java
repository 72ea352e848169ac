package waymark.insight.estimation;

/// Sums over all combinations at once, in place.
///
/// The design matrix of a hierarchical model says which terms are part of which combinations, so every product
/// with it is one of these sums: some hundred additions in place of thousands of multiplications.
final class Transform {

    private Transform() {}

    /// Each value becomes the sum over all combinations that hold this one.
    static void overSupersets(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int block = 0; block < values.length; block += bit << 1) {
                for (int at = block; at < block + bit; at++) {
                    values[at] += values[at + bit];
                }
            }
        }
    }

    /// Each value becomes the sum over all parts of this combination.
    static void overSubsets(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int block = 0; block < values.length; block += bit << 1) {
                for (int at = block; at < block + bit; at++) {
                    values[at + bit] += values[at];
                }
            }
        }
    }
}
