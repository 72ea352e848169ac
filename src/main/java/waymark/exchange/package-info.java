/// Exchange with other systems: who may ask ([waymark.exchange.consumers]) and what they are answered
/// ([waymark.exchange.api]). Nothing of a case, a report or a piece of intelligence is read by any of it.
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "access :: roles",
            "directory",
            "directory :: offboarding",
            "contacts",
            "services",
            "services :: editing",
            "strategy",
            "strategy :: actions",
            "pathways",
            "meetings",
            "governance",
            "notices"
        })
@NullMarked
package waymark.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
