/// Local guidance as data: what a practitioner does next, step by step, who answers for it and what the law
/// says; and the pages that ask and advise, which need no account.
///
/// `graph` is the plain model and its checks, `diagram` draws it, `editions` what an edition is and may
/// become, `drafting`, `review` and `publication` the pages of its life, `overview` the list, `guidance` the
/// pages for everyone, `policy` what a change of law or guidance affects. A partnership-wide default is
/// overridden by an area step by step: what is in force for an area is the default in force with the area's
/// own steps in their places.
///
/// It reads the plans through [waymark.strategy.StrategyApi], because a change of guidance affects
/// their actions as well as pathways, and both are tracked until they are closed; the strategy knows
/// nothing of pathways.
///
/// Start at [waymark.pathways.graph.PathwayStep], then [waymark.pathways.graph.Traversal]. The demonstration
/// uses [waymark.pathways.editions.PathwayApi] and [waymark.pathways.policy.PolicyChangeApi].
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
