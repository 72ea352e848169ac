package waymark.conferences.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import waymark.web.Clocks;
import waymark.web.Tone;

/// What may happen to the person or at the place, with each score that was agreed.
///
/// @param area what it is
/// @param scores the newest first; at least one
record ItemRisk(UUID id, String area, List<Score> scores) {

    private static final int HIGH = 15;
    private static final int MEDIUM = 8;

    private static final List<String> LIKELIHOODS =
            List.of("Very unlikely", "Unlikely", "Possible", "Likely", "Very likely");
    private static final List<String> IMPACTS = List.of("Very low", "Low", "Moderate", "Serious", "Very serious");

    ItemRisk {
        scores = List.copyOf(scores);
    }

    /// How likely and how bad it is, as it was agreed on a day.
    ///
    /// @param controls what is done against it
    /// @param ended it is no risk any more
    record Score(
            UUID hearing,
            int likelihood,
            int impact,
            boolean ended,
            String controls,
            Instant scoredAt,
            String scoredByName) {

        int points() {
            return likelihood * impact;
        }

        LocalDate day() {
            return LocalDate.ofInstant(scoredAt, Clocks.LONDON);
        }

        /// `12, medium`.
        String words() {
            return ended ? "No risk any more" : points() + ", " + level(points());
        }

        Tone tone() {
            return ended ? Tone.GREY : ItemRisk.tone(points());
        }
    }

    /// The newest score.
    Score now() {
        return scores.getFirst();
    }

    /// True where it still counts.
    boolean counts() {
        return !now().ended();
    }

    /// `low`, `medium`, `high`.
    static String level(int points) {
        return points >= HIGH ? "high" : points >= MEDIUM ? "medium" : "low";
    }

    static Tone tone(int points) {
        return points >= HIGH ? Tone.RED : points >= MEDIUM ? Tone.ORANGE : Tone.GREEN;
    }

    /// `4, likely`.
    static String likelihood(int points) {
        return LIKELIHOODS.get(points - 1);
    }

    static String impact(int points) {
        return IMPACTS.get(points - 1);
    }

    /// The highest score of those that count, which is the risk of the item; 0 where there is none.
    static int highest(List<ItemRisk> risks) {
        return risks.stream()
                .filter(ItemRisk::counts)
                .mapToInt(risk -> risk.now().points())
                .max()
                .orElse(0);
    }
}
