package waymark.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import waymark.kernel.Actor;

/// What somebody has for the organisation they work for and cannot take to another: it ends before they move.
/// A bean of the module that knows of it. Their seats the directory knows itself.
public interface MovingCheck {

    /// What they would still have after today, as in `the point of contact for Housing (SP-7K2M9QX)`.
    ///
    /// @param organisation code of the one they leave
    List<String> keeps(Actor actor, UUID person, String organisation, LocalDate today);
}
