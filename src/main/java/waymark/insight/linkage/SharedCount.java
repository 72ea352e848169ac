package waymark.insight.linkage;

/// The answer to "how many do we share?", safe to give to both organisations.
///
/// Fewer than five is "<5", none among them: that nobody is shared says something of everybody. Where
/// nearly all of the shorter list are shared, the few who are not would stand out, so it says "at least".
/// A list that is too short is not compared at all: a list of one person asks "is she known to you?".
public sealed interface SharedCount {

    /// How many people a list has to have at least.
    int LEAST_LIST = 20;

    /// Below this, a count is not given.
    int LEAST_COUNT = 5;

    /// May be told.
    ///
    /// @param text the number of links, one person of a list with one of the other; or "<5", or "at least
    ///     …"
    /// @param toReview how many pairs wait for judgement, in the same words
    record Told(String text, String toReview) implements SharedCount {}

    /// Not compared, and why.
    record Refused(String reason) implements SharedCount {}

    /// @throws IllegalArgumentException where a list would be shorter than [#LEAST_LIST] or a count lower
    ///     than [#LEAST_COUNT]: both may be raised, never lowered
    static SharedCount of(PersonList mine, PersonList theirs, Linkage.Bands bands, int leastList, int leastCount) {
        if (leastList < LEAST_LIST || leastCount < LEAST_COUNT) {
            throw new IllegalArgumentException("the least sizes may be raised, never lowered");
        }
        if (mine.size() < leastList || theirs.size() < leastList) {
            return new Refused(
                    "Each list needs at least " + leastList + " people, so that nobody is asked about alone.");
        }
        var links = Linkage.between(mine, theirs).pairs().stream()
                .map(pair -> Clusters.Link.of(0, 1, pair))
                .toList();
        int[] sizes = {mine.size(), theirs.size()};
        int sure = Clusters.of(sizes, links, bands.link()).shared(0, 1);
        int perhaps = Clusters.of(sizes, links, bands.review()).shared(0, 1);
        int most = Math.min(mine.size(), theirs.size());
        return new Told(text(sure, most, leastCount), text(perhaps - sure, most, leastCount));
    }

    /// With the usual sizes.
    static SharedCount of(PersonList mine, PersonList theirs, Linkage.Bands bands) {
        return of(mine, theirs, bands, LEAST_LIST, LEAST_COUNT);
    }

    /// How a count of shared people is told, so that neither few nor nearly all stand out.
    ///
    /// @param most how many the shorter list has
    static String text(int shared, int most, int leastCount) {
        if (shared < leastCount) return "<" + leastCount;
        if (most - shared < leastCount) return "at least " + Math.max(leastCount, most - leastCount + 1);
        return String.valueOf(shared);
    }
}
