package waymark.analysis.national;

/// One figure over time.
///
/// @param part of the split: `adult`, `female`, `Albanian`; empty for all
record Series(Measure measure, Split split, String part) {

    static Series total(Measure measure) {
        return new Series(measure, Split.TOTAL, "");
    }

    /// As a list names it.
    String name() {
        return split == Split.TOTAL ? measure.title() : "%s: %s".formatted(measure.title(), part);
    }
}
