package waymark.access.roles;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// What became of a role that somebody gives.
@NamedInterface("roles")
public sealed interface RoleGrantOutcome {

    /// The code of the role (`area_lead`).
    String role();

    /// It counts from today.
    record Granted(String role) implements RoleGrantOutcome {}

    /// It waits for an administrator of another organisation, a week at most.
    ///
    /// @param proposal where it is decided: `/accounts/proposals/…`
    @NamedInterface("roles")
    record Proposed(String role, UUID proposal) implements RoleGrantOutcome {}
}
