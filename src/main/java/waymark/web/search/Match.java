package waymark.web.search;

/// Something that was found, how well it fits and by which of its spellings.
public record Match<T>(T what, Spelling by, MatchScore matchScore) {

    /// What stands for a thing that no words were compared with.
    public static <T> Match<T> unasked(T what, Spelling by) {
        return new Match<>(what, by, new MatchScore(1, false));
    }

    public int score() {
        return matchScore.score();
    }

    /// Why it is here, where its title does not say so; else empty.
    public String reason() {
        var way = by.why().words().isEmpty() ? "" : by.why().words() + " " + by.text();
        if (!matchScore.typo()) {
            return way;
        }
        return way.isEmpty() ? "Not quite as you wrote it" : way + ", not quite as you wrote it";
    }
}
