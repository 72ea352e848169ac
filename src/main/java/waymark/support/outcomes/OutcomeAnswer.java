package waymark.support.outcomes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;

/// An answer about one outcome. Not to say, and not to be asked yet, are answers.
///
/// @param kind `RATED`, `NOT_SAID` or `NOT_ASKED`
/// @param rating 1 to 5; null unless rated
public record OutcomeAnswer(Kind kind, @Nullable Integer rating) {

    /// Nothing was asked yet.
    public static final OutcomeAnswer NOT_ASKED = new OutcomeAnswer(Kind.NOT_ASKED, null);

    /// They would rather not say.
    public static final OutcomeAnswer NOT_SAID = new OutcomeAnswer(Kind.NOT_SAID, null);

    private static final List<String> STEPS = List.of("Not at all", "A little", "Partly", "Mostly", "Yes, completely");

    /// What kind of answer it is.
    public enum Kind {
        RATED,
        NOT_SAID,
        NOT_ASKED
    }

    /// A rating from 1 to 5.
    public static OutcomeAnswer rated(int rating) {
        return new OutcomeAnswer(Kind.RATED, rating);
    }

    /// As a form sends it: `4`, `NOT_SAID`.
    static OutcomeAnswer of(String sent) {
        return switch (sent) {
            case "NOT_SAID" -> NOT_SAID;
            case "1", "2", "3", "4", "5" -> rated(sent.charAt(0) - '0');
            default -> NOT_ASKED;
        };
    }

    /// As a form sends it.
    String code() {
        return rating == null ? kind.name() : rating.toString();
    }

    /// In words: `4, mostly`.
    String word() {
        return switch (kind) {
            case RATED -> rating == null ? "" : rating + ": " + STEPS.get(rating - 1);
            case NOT_SAID -> "Prefers not to say";
            case NOT_ASKED -> "Not asked yet";
        };
    }

    /// For the person.
    static List<Choice> ownChoices() {
        return choices("I prefer not to say", "Ask me another time");
    }

    /// For the worker, about what they have seen.
    static List<Choice> workerChoices() {
        return choices("I cannot say", "Not assessed yet");
    }

    private static List<Choice> choices(String notSaid, String notAsked) {
        var choices = new ArrayList<Choice>();
        for (int step = 1; step <= STEPS.size(); step++) {
            choices.add(Choice.of(String.valueOf(step), STEPS.get(step - 1)));
        }
        choices.add(Choice.of(Kind.NOT_SAID.name(), notSaid));
        choices.add(Choice.of(Kind.NOT_ASKED.name(), notAsked));
        return choices;
    }
}
