package waymark.services;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

/// What holds for a while only, such as “Full”: it lapses by itself after its last day, so that nobody is
/// turned away by a note that somebody forgot.
public record Alert(String text, LocalDate until) {

    static final int LONGEST_DAYS = 92;

    List<Problem> problems(LocalDate today) {
        return new Problems()
                .when(text.isEmpty(), "alert", "Enter what to know, for example: Full, ring again after Friday")
                .tooLong("alert", text, "What to know", 300)
                .when(until.isBefore(today), "until", "The last day must be today or later")
                .when(
                        until.isAfter(today.plusDays(LONGEST_DAYS)),
                        "until",
                        "The last day must be within three months: what holds for longer belongs into the description")
                .list();
    }

    boolean holds(LocalDate day) {
        return !day.isAfter(until);
    }
}
