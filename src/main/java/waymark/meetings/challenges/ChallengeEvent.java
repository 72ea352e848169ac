package waymark.meetings.challenges;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happens to a challenge.
sealed interface ChallengeEvent {

    /// It was made.
    record Raised(Challenge.Given given, LocalDate on) implements ChallengeEvent {}

    /// Who is challenged answered.
    record Answered(Challenge.Header before, String words, LocalDate on) implements ChallengeEvent {}

    /// Who challenged closed it.
    ///
    /// @param to the group that it goes to, or null
    record Closed(
            Challenge.Header before,
            Challenge.Outcome outcome,
            String words,
            @Nullable Party to,
            LocalDate on) implements ChallengeEvent {}
}
