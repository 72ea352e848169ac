package waymark.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;

/// What waits for a person, from one module; the home page asks them all. "What needs me now, by when."
public interface Waiting {

    /// The tasks, in any order; the home sorts them. One SQL statement, whatever the number of rows.
    List<Task> waitingFor(Actor.Person actor);

    /// One thing to do.
    ///
    /// @param what the act, as a link text ("Submit the return of Hull")
    /// @param why one short sentence of reason, may be empty
    /// @param path where it is done
    /// @param by the day it is due, or null where nothing sets one
    record Task(
            String what, String why, String path, @Nullable LocalDate by) {}
}
