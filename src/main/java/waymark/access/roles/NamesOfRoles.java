package waymark.access.roles;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.audit.AuditedRoles;
import waymark.kernel.Actor;
import waymark.kernel.Scope;

/// Names the roles in the audit log. One that is given no more keeps its code.
@Component
class NamesOfRoles implements AuditedRoles {

    private final RoleCatalogue catalogue;

    NamesOfRoles(RoleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public UnaryOperator<String> names(Actor reader) {
        var names = catalogue.names(reader);
        Set<String> known =
                catalogue.roles().stream().map(RoleCatalogue.Role::code).collect(Collectors.toSet());
        return grant -> {
            int at = grant.indexOf('@');
            var role = at < 0 ? grant : grant.substring(0, at);
            return at >= 0 && known.contains(role) ? names.of(role, Scope.of(grant.substring(at + 1))) : grant;
        };
    }
}
