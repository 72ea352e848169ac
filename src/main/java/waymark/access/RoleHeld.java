package waymark.access;

import java.util.UUID;
import waymark.kernel.Scope;

/// A role that somebody holds, as other modules hear of it.
///
/// @param title as people say it
public record RoleHeld(UUID id, String role, String title, Scope scope, int version) {}
