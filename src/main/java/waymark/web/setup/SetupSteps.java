package waymark.web.setup;

import java.util.List;
import waymark.kernel.Actor;

/// The steps that one module knows of. A bean of any module; the home page asks them all.
public interface SetupSteps {

    /// The steps that this reader does or follows, done ones too; none for somebody who does not set
    /// anything up.
    List<SetupStep> stepsFor(Actor.Person actor);
}
