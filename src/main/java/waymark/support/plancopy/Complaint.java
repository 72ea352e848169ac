package waymark.support.plancopy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.WorkingDays;

/// A complaint of a person about what is done for them. It is acknowledged, answered and closed with what was done,
/// by somebody who does not work on their case.
///
/// @param caseRef of the case, whose content those who answer do not see
/// @param worker who gave the person the copy
/// @param workerMayRead true where the person said that those of the case may read it
/// @param own true where the reader works on the case, and so cannot answer
/// @param words of the person
/// @param answer empty where there is none yet
/// @param outcome what was done; empty until it is closed
record Complaint(
        UUID id,
        Ref ref,
        int version,
        ComplaintState state,
        Ref caseRef,
        String worker,
        boolean workerMayRead,
        boolean own,
        LocalDate receivedOn,
        Rule rule,
        String words,
        @Nullable Step acknowledged,
        @Nullable Step answered,
        String answer,
        @Nullable Step closed,
        String outcome) {

    record Step(LocalDate on, String byName) {}

    /// By when, in working days, as it was set when the complaint came.
    record Rule(int acknowledgeDays, int answerDays) {}

    /// What is done next, with what is written to it.
    sealed interface Next {

        /// Somebody has it.
        record Acknowledged() implements Next {}

        /// @param words for the person
        record Answered(String words) implements Next {}

        /// @param outcome what was done; for the organisation
        record Closed(String outcome) implements Next {}
    }

    /// By when the next step is due; null where nothing is.
    @Nullable
    LocalDate due() {
        return due(state, receivedOn, rule);
    }

    static @Nullable LocalDate due(ComplaintState state, LocalDate received, Rule rule) {
        return switch (state) {
            case RECEIVED -> WorkingDays.after(received, rule.acknowledgeDays());
            case ACKNOWLEDGED -> WorkingDays.after(received, rule.answerDays());
            case ANSWERED, CLOSED -> null;
        };
    }

    /// Whether that may be done now, by that reader.
    Ruling<Next> rule(Next next) {
        if (own) {
            return Ruling.refused("", "You work on this case, so somebody else answers");
        }
        return switch (next) {
            case Next.Acknowledged _ when state == ComplaintState.RECEIVED -> Ruling.agreed(next);
            case Next.Answered(var words)
            when state == ComplaintState.ACKNOWLEDGED ->
                words.isEmpty() ? Ruling.refused("answer", "Enter the answer") : Ruling.agreed(next);
            case Next.Closed(var outcome)
            when state == ComplaintState.ANSWERED ->
                outcome.isEmpty() ? Ruling.refused("outcome", "Enter what was done") : Ruling.agreed(next);
            default -> Ruling.refused("", "This was done already");
        };
    }
}
