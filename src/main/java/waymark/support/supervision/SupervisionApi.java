package waymark.support.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Saved;

/// Records notes of supervision where no page is there: the demonstration. By the same rules.
@Component
public class SupervisionApi {

    private final SupervisionNotes notes;

    SupervisionApi(SupervisionNotes notes) {
        this.notes = notes;
    }

    /// Records a note of a meeting.
    ///
    /// @param on the day on which they met and it was written
    /// @param next the day of the next meeting; null where none was agreed
    /// @param words what they talked about
    /// @param actions what they agreed to do; may be empty
    public void record(
            Actor.Person manager,
            PersonSummary worker,
            LocalDate on,
            @Nullable LocalDate next,
            String words,
            String actions) {
        var saved = new SupervisionNote.Wanted(on, next, new SupervisionNote.Words(words, actions))
                .rule(on)
                .save(wanted -> notes.record(manager, worker, wanted));
        if (!(saved instanceof Saved.Done<SupervisionNote.Wanted>)) {
            throw new InvariantViolation("a note of supervision that was not recorded: " + saved);
        }
    }
}
