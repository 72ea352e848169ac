package waymark.concerns.surveys;

import java.util.Arrays;
import java.util.Optional;

/// The possible answers to a question of a survey.
enum Answer {
    YES,
    NO,
    /// did not see, or does not know
    UNSURE;

    static Optional<Answer> of(String sent) {
        return Arrays.stream(values())
                .filter(answer -> answer.name().equals(sent))
                .findFirst();
    }
}
