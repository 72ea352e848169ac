package waymark.cases.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.WorkingDays;
import waymark.web.Tone;

/// What is recorded of one step for a child; sealed as a whole.
sealed interface StepDetails
        permits SocialCare, Guardian, AgeAssessment, DecidingBody, InformationPack, AppropriateAdult {

    /// How far a step is.
    enum Progress {
        /// Somebody has still to begin.
        OPEN("open", Tone.ORANGE),
        /// It waits for somebody else, who is asked again.
        WAITING("waiting", Tone.BLUE),
        DONE("done", Tone.GREEN),
        NOT_NEEDED("not_needed", Tone.GREY);

        private final String code;
        private final Tone tone;

        Progress(String code, Tone tone) {
            this.code = code;
            this.tone = tone;
        }

        String code() {
            return code;
        }

        Tone tone() {
            return tone;
        }

        boolean over() {
            return this == DONE || this == NOT_NEEDED;
        }
    }

    Progress progress();

    /// How far it is in a few words, without anything that was typed.
    String word();

    /// The last day of what is recorded; null where there is none.
    @Nullable
    LocalDate lastDay();

    /// What is wrong with the days.
    void check(Problems problems, LocalDate today);

    /// By when somebody looks at it again: so many working days after the last day, and not before tomorrow.
    ///
    /// @param chase working days between one question and the next
    default @Nullable LocalDate due(LocalDate today, int chase) {
        if (progress() != Progress.WAITING) {
            return null;
        }
        var last = lastDay();
        var due = WorkingDays.after(last == null ? today : last, chase);
        return due.isAfter(today) ? due : WorkingDays.after(today, 1);
    }

    /// Notes a day that is in the future or before another.
    static void day(
            Problems problems,
            String field,
            String what,
            @Nullable LocalDate day,
            @Nullable LocalDate before,
            LocalDate today) {
        problems.when(day != null && day.isAfter(today), field, what + " must be today or earlier");
        problems.when(
                day != null && before != null && day.isBefore(before),
                field,
                what + " cannot be before the day of the step before it");
    }
}
