package waymark.web.mvc;

import java.util.List;
import waymark.kernel.Permission;

/// A door without a reference in its path, knocked on by somebody who may not come in. The page says which role
/// opens it and who grants it; a door with a reference answers [waymark.kernel.NotFound] instead.
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
