package waymark.training.evaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The evaluation of one session. Its questions are opened one set after the other by who runs it.
///
/// @param token the code by which people open the questions
/// @param title of the session
/// @param laterOn the day on which those who took part are asked whether they used it
record Evaluation(
        UUID id,
        int version,
        UUID session,
        @Nullable String area,
        String token,
        String title,
        LocalDate onDay,
        EvaluationStage stage,
        LocalDate laterOn) {

    /// So long after the session it is asked whether it was used, in months.
    static final int LATER_MONTHS = 3;

    /// So long the last question stays open, in days.
    static final int LATER_DAYS = 60;

    String publicPath() {
        return "/evaluation/" + token;
    }
}
