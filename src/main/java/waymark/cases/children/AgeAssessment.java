package waymark.cases.children;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// How the age of somebody who may be a child is settled. Until then they are treated as a child.
///
/// @param doubt why the age is not clear
/// @param askedOf who assesses it
record AgeAssessment(
        String doubt,
        @Nullable LocalDate askedOn,
        String askedOf,
        @Nullable Result result,
        @Nullable LocalDate settledOn,
        String words)
        implements StepDetails {

    static final AgeAssessment EMPTY = new AgeAssessment("", null, "", null, null, "");

    private static final int NAME = 200;

    /// What was found.
    enum Result {
        CHILD("Under 18"),
        ADULT("18 or older"),
        ACCEPTED("No assessment is needed: the age that they say is accepted");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static AgeAssessment read(FormReader reader) {
        return new AgeAssessment(
                reader.text("doubt", "Why the age is not clear", FormReader.REASON),
                reader.date("askedOn", "Day on which an assessment was asked for")
                        .orElse(null),
                reader.line("askedOf", "Who assesses it", NAME),
                reader.optionalChoice("result", List.of(Result.values()), Result::name, "Choose one of the list")
                        .orElse(null),
                reader.date("settledOn", "Day on which it was settled").orElse(null),
                reader.text("words", "Notes", FormReader.TEXT));
    }

    static List<Choice> results() {
        return Choice.from(List.of(Result.values()), Result::name, Result::word);
    }

    @Override
    public Progress progress() {
        return result != null ? Progress.DONE : askedOn != null ? Progress.WAITING : Progress.OPEN;
    }

    @Override
    public String word() {
        return result != null ? result.word() : askedOn != null ? "Being assessed" : "Not settled: treated as a child";
    }

    @Override
    public @Nullable LocalDate lastDay() {
        return settledOn != null ? settledOn : askedOn;
    }

    @Override
    public void check(Problems problems, LocalDate today) {
        problems.when(askedOn != null && askedOf.isEmpty(), "askedOf", "Enter who assesses it")
                .when(result != null && settledOn == null, "settledOn", "Enter the day on which it was settled")
                .when(result == null && settledOn != null, "result", "Choose what was found");
        StepDetails.day(problems, "askedOn", "The day on which an assessment was asked for", askedOn, null, today);
        StepDetails.day(problems, "settledOn", "The day on which it was settled", settledOn, askedOn, today);
    }
}
