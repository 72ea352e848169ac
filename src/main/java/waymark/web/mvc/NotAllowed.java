package waymark.web.mvc;

import java.util.List;
import waymark.kernel.Permission;

/// A route without a reference in its path, asked for by somebody without its permission. The page says which
/// role has it and who grants it; a route with a reference answers [waymark.kernel.NotFound] instead.
public class NotAllowed extends RuntimeException {

    private final Permission permission;
    private final transient List<String> roles;

    public NotAllowed(Permission permission, List<String> roles) {
        super("not allowed: " + permission);
        this.permission = permission;
        this.roles = List.copyOf(roles);
    }

    Permission permission() {
        return permission;
    }

    List<String> roles() {
        return roles;
    }
}
