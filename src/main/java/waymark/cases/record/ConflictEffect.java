package waymark.cases.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;

/// What somebody loses with a case that a conflict of interest shuts them out of, beside the notices about the case
/// itself. A bean of each part that tells people of something of its own.
public interface ConflictEffect {

    /// Takes it back, once the conflict is declared and in the same transaction. Asked as the system: who declares a
    /// conflict of their own does not see the case any more.
    ///
    /// @param person who is shut out; null where it is an organisation
    /// @param organisation its code; null where it is a person
    void shut(Actor system, UUID caseId, @Nullable UUID person, @Nullable String organisation);
}
