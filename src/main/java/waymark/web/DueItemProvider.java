package waymark.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What one module has that is due. A module that implements it has its things followed up, reminded of and
/// in people's calendars, without knowing how.
public interface DueItemProvider {

    /// The two letters of its references.
    Set<String> letters();

    /// What is not done and due by that day, and what something is wrong with, as far as the actor may see
    /// it. One SQL statement, whatever the number of rows.
    ///
    /// @param only the one item that is asked for, or null for all
    List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only);
}
