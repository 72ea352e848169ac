package waymark.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// How likelihood and impact are scored. A version of it is never changed.
///
/// @param number of the version
/// @param fromDay on which it was set
/// @param likelihood the words of the steps, the least first
/// @param impact likewise, as many
/// @param amberFrom likelihood times impact from which a risk is medium
/// @param redFrom from which it is high
record RiskScale(
        int number,
        LocalDate fromDay,
        List<String> likelihood,
        List<String> impact,
        int amberFrom,
        int redFrom,
        String setBy) {

    static final int FEWEST_STEPS = 3;
    static final int MOST_STEPS = 7;
    private static final int LONGEST_WORD = 30;

    RiskScale {
        likelihood = List.copyOf(likelihood);
        impact = List.copyOf(impact);
    }

    /// What may be set.
    record Words(List<String> likelihood, List<String> impact, int amberFrom, int redFrom) {

        Words {
            likelihood = List.copyOf(likelihood);
            impact = List.copyOf(impact);
        }

        static Words read(FormReader reader) {
            var likelihood = words(reader, "likelihood");
            var impact = words(reader, "impact");
            reader.when(
                    likelihood.size() != impact.size(), "impact", "Enter as many words for impact as for likelihood");
            int most = likelihood.size() * likelihood.size();
            int amber = reader.number("amber", "The first medium score", 2, Math.max(2, most - 1));
            int red = reader.number("red", "The first high score", 3, Math.max(3, most));
            reader.when(red <= amber, "red", "The first high score must be above the first medium score");
            return new Words(likelihood, impact, amber, red);
        }

        private static List<String> words(FormReader reader, String name) {
            var words = new ArrayList<String>();
            reader.form().lines(name).forEach(line -> words.add(line.strip()));
            reader.when(
                    words.size() < FEWEST_STEPS
                            || words.size() > MOST_STEPS
                            || words.stream().anyMatch(word -> word.length() > LONGEST_WORD),
                    name,
                    "Enter %d to %d words, each on a line of its own and at most %d characters long"
                            .formatted(FEWEST_STEPS, MOST_STEPS, LONGEST_WORD));
            return words;
        }
    }

    Words words() {
        return new Words(likelihood, impact, amberFrom, redFrom);
    }

    FormData form() {
        return FormData.version(number)
                .with("likelihood", String.join("\n", likelihood))
                .with("impact", String.join("\n", impact))
                .with("amber", amberFrom)
                .with("red", redFrom);
    }

    int steps() {
        return likelihood.size();
    }

    int most() {
        return steps() * steps();
    }

    Band band(int score) {
        if (score >= redFrom) {
            return Band.HIGH;
        }
        return score >= amberFrom ? Band.MEDIUM : Band.LOW;
    }

    Band band(Placed placed) {
        return band(placed.score());
    }

    /// `12 of 25, medium`.
    String said(Placed placed) {
        return "%d of %d, %s"
                .formatted(placed.score(), most(), band(placed).word().toLowerCase(Locale.ROOT));
    }

    /// `Possible (3) × High (4)`.
    String factors(Placed placed) {
        return "%s (%d) × %s (%d)"
                .formatted(
                        likelihood.get(placed.likelihood() - 1),
                        placed.likelihood(),
                        impact.get(placed.impact() - 1),
                        placed.impact());
    }

    /// `5 × 5, version 1`.
    String name() {
        return "%d × %d, version %d".formatted(steps(), steps(), number);
    }

    List<Choice> likelihoods() {
        return choices(likelihood);
    }

    List<Choice> impacts() {
        return choices(impact);
    }

    private static List<Choice> choices(List<String> words) {
        var choices = new ArrayList<Choice>();
        for (int step = 1; step <= words.size(); step++) {
            choices.add(Choice.of(String.valueOf(step), step + " " + words.get(step - 1)));
        }
        return choices;
    }

    /// Notes what cannot be: a risk is never worse than it would be without its controls.
    static void check(Problems problems, Placed inherent, Placed current) {
        problems.when(
                current.score() > inherent.score(),
                "currentLikelihood",
                "The risk now cannot score more than it would without controls");
    }
}
