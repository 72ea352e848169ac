package waymark.analysis.releases;

/// What an analyst prepares: words and settings, and the counts.
record TableContent(Described about, CountGrid grid) {

    LinkedTable linked(String ref) {
        return new LinkedTable(ref, about, grid, null);
    }
}
