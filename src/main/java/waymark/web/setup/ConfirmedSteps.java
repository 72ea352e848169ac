package waymark.web.setup;

import java.util.Set;
import waymark.kernel.Actor;

/// Which steps somebody has confirmed, of those that Waymark cannot see itself.
public interface ConfirmedSteps {

    /// Their codes.
    Set<String> confirmed(Actor.Person actor);
}
