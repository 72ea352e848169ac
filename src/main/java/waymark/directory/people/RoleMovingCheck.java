package waymark.directory.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.MovingCheck;
import waymark.kernel.Actor;
import waymark.kernel.Scope;

/// Roles that somebody has for their organisation: whoever kept one would go on reading its cases, its
/// hand-overs and its intelligence after they work for another.
@Component
class RoleMovingCheck implements MovingCheck {

    private final AccessApi access;

    RoleMovingCheck(AccessApi access) {
        this.access = access;
    }

    @Override
    public List<String> keeps(Actor actor, UUID person, String organisation, LocalDate today) {
        return access.roles(actor, person, today).stream()
                .filter(role -> role.scope().equals(Scope.organisation(organisation)))
                .map(role -> "the role “%s” for their present organisation".formatted(role.title()))
                .toList();
    }
}
