package waymark.audit;

import java.util.function.UnaryOperator;
import waymark.kernel.Actor;

/// What roles are called, from the module that gives them.
public interface AuditedRoles {

    /// Names a role with its scope as the log has it: of `area_lead@area:…` "Area lead" and the area.
    UnaryOperator<String> names(Actor reader);
}
