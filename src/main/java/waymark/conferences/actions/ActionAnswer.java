package waymark.conferences.actions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

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

    static Ruling<ActionAnswer> read(FormData form) {
        return form.read(reader -> {
            var kind = reader.choice("kind", Kind.class, "Choose how the action stands");
            return switch (kind) {
                case DONE ->
                    new ActionAnswer(
                            kind,
                            reader.date("doneOn", "The day").orElse(null),
                            reader.text("how", "How it was done", FormReader.REASON));
                case CIRCUMSTANCES ->
                    new ActionAnswer(
                            kind,
                            reader.date("newDay", "The new day").orElse(null),
                            reader.text("whyChanged", "What changed", FormReader.REASON));
                case NOT_DONE ->
                    new ActionAnswer(kind, null, reader.text("whyNot", "Why it was not done", FormReader.REASON));
                case DROPPED ->
                    new ActionAnswer(kind, null, reader.text("whyDropped", "Why it is not needed", FormReader.REASON));
            };
        });
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
