package waymark.risks;

/// Where a risk is on a scale.
///
/// @param scale number of the version of the scale
record Placed(int likelihood, int impact, int scale) {

    int score() {
        return likelihood * impact;
    }
}
