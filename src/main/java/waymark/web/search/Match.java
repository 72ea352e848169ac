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
        if (!matchScore.typo()) {
            return spelling();
        }
        return spelling().isEmpty() ? "Not quite as you wrote it" : spelling() + ", not quite as you wrote it";
    }

    /// The other name by which it was found, as in "Also written Hull CSP"; empty where that is its title.
    public String spelling() {
        return by.why().words().isEmpty() ? "" : by.why().words() + " " + by.text();
    }
}
