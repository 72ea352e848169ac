package waymark.access.roles;

import java.util.Map;
import org.springframework.modulith.NamedInterface;
import waymark.kernel.Actor;

/// The areas and organisations a role can be granted for. The directory, which this module does not know,
/// answers.
@NamedInterface("roles")
public interface GrantableScopes {

    /// Area names by code, in the order pages show them.
    Map<String, String> areas(Actor actor);

    /// Organisation names by code, by name.
    Map<String, String> organisations(Actor actor);
}
