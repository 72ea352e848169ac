/// Local guidance as data: what a practitioner does next, step by step, who answers for it and what the law says; and
/// the walk through it, which needs no account.
///
/// `graph` is the plain model and its checks, `diagram` draws it, `editions` the life of a pathway from draft to
/// withdrawal, `walk` the pages for everyone, `policy` what a change of law or guidance touches. A partnership-wide
/// default is overridden by an area step by step: what is in force for an area is the default in force with the area's
/// own steps in their places.
///
/// It reads the plans through [waymark.strategy.StrategyApi], because a change of guidance touches their actions as
/// well as pathways and both are followed until they are done; the strategy knows nothing of pathways.
///
/// Start at [waymark.pathways.graph.PathwayStep], then [waymark.pathways.graph.Traversal]. Other modules use
/// [PathwayDesk].
@ApplicationModule(
        displayName = "Pathways",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "contacts",
            "contacts :: numbers",
            "directory",
            "directory :: imports",
            "directory :: offboarding",
            "notices",
            "strategy"
        })
@NullMarked
package waymark.pathways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
