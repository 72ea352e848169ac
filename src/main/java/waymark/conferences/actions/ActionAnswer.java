package waymark.conferences.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// What an agency says of an action.
///
/// @param day on which it was done, or by which it will be; null where it is not done
/// @param words how it was done, or why not
record ActionAnswer(Kind kind, @Nullable LocalDate day, String words) {

    /// What can be said.
    enum Kind {
        DONE("It is done"),
        CIRCUMSTANCES("Circumstances changed: it will be done by another day"),
        NOT_DONE("It was not done"),
        DROPPED("It is not needed any more");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /// True of what is only said after its day.
        boolean late() {
            return this == CIRCUMSTANCES || this == NOT_DONE;
        }
    }

    /// Whether it can be said of the action today.
    ///
    /// @param runs whether those who run the forum say it: they alone decide that something is not needed
    Ruling<ActionAnswer> rule(ConferenceAction action, LocalDate today, boolean runs) {
        if (!action.open()) {
            return Ruling.refused("kind", "This action is over already: what is still to be done is given again");
        }
        var problems = new Problems();
        problems.when(
                kind.late() && !action.late(today),
                "kind",
                "You can say this only after the day of the action has passed");
        problems.when(kind == Kind.DROPPED && !runs, "kind", "Those who run the conference decide what is not needed");
        switch (kind) {
            case DONE -> {
                problems.when(words.isEmpty(), "how", "Enter how it was done, and what came of it");
                problems.when(day == null, "doneOn", "Enter the day it was done");
                problems.when(
                        day != null && day.isAfter(today), "doneOn", "The day it was done cannot be in the future");
            }
            case CIRCUMSTANCES -> {
                problems.when(words.isEmpty(), "whyChanged", "Enter what changed");
                problems.when(day == null, "newDay", "Enter the new day");
                problems.when(day != null && day.isBefore(today), "newDay", "The new day must be today or later");
                problems.when(
                        day != null && day.isAfter(today.plusYears(2)),
                        "newDay",
                        "The new day must be within two years");
            }
            case NOT_DONE -> problems.when(words.isEmpty(), "whyNot", "Enter why it was not done");
            case DROPPED -> problems.when(words.isEmpty(), "whyDropped", "Enter why it is not needed any more");
        }
        return problems.or(() -> this);
    }
}
