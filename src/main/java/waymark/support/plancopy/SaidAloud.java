package waymark.support.plancopy;

import java.time.LocalDate;
import java.util.Map;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.support.reading.CopyAnswer;

/// What a person said to their copy aloud, as somebody records it.
///
/// @param language in which it was said
record SaidAloud(
        LocalDate on,
        String language,
        String present,
        String interpreter,
        String words,
        Map<Integer, CopyAnswer> answers) {

    /// Whether it may be recorded: not before the copy was given, and with who was there.
    Ruling<SaidAloud> rule(LocalDate given, LocalDate today) {
        return new Problems()
                .when(on.isAfter(today), "on", "The day must be today or in the past")
                .when(on.isBefore(given), "on", "The day must not be before the copy was given")
                .when(present.isEmpty(), "present", "Enter who was there")
                .when(answers.isEmpty() && words.isEmpty(), "words", "Record an answer or what the person said")
                .or(() -> this);
    }
}
