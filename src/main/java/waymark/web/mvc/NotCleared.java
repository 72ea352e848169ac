package waymark.web.mvc;

import waymark.kernel.Permission;

/// A route asked for by somebody who holds the role and lacks the vetting or training that it needs. The
/// page says what, and who records it.
public class NotCleared extends RuntimeException {

    private final Permission permission;
    private final String gate;

    /// @param gate `vetting` or `training`
    public NotCleared(Permission permission, String gate) {
        super("not cleared: " + permission);
        this.permission = permission;
        this.gate = gate;
    }

    Permission permission() {
        return permission;
    }

    String gate() {
        return gate;
    }
}
