package waymark.analysis.overlap;

/// What keeps a comparison from being used to ask about somebody.
///
/// @param people how many a list has at least
/// @param changed how many rows a list that is handed in again differs by at least
/// @param runs how many comparisons an organisation takes part in within thirty days
/// @param lists how many lists an organisation hands in within a day
record OverlapSettings(int people, int changed, int runs, int lists) {}
