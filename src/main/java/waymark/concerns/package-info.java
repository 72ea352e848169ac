/// Concerns about people, on their way to somebody who may act: what the public reports (`intake`), the desk that
/// answers it
/// (`reports`), what all of it says together (`surveys`, `places`, `patterns`), and hand-overs, from a professional
/// whose organisation may not refer to a first responder.
///
/// Nothing in a hand-over tells who a person is. A hand-over is made of closed choices and of two professionals'
/// telephones; the
/// person is spoken of on the telephone, under its reference. Whoever sent it sees it, and the first responders of the
/// organisation that has it now. Who watches that none is left waiting sees references and numbers.
///
/// Start at [Handover], then [Handovers].
@ApplicationModule(
        displayName = "Concerns",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "directory :: services",
            "notices",
            "insight"
        })
@NullMarked
package waymark.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
