/// The risk registers of the groups: what may happen, how likely and how bad, what is done about it and who
/// answers for it. The register of the strategic board is the partnership's. Other groups escalate a risk to
/// the board, which takes it on, refuses it or returns it. A score is never changed: each names the version
/// of the scale that it was given on.
@ApplicationModule(
        displayName = "Risks",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "directory :: groups",
            "strategy",
            "strategy :: rag",
            "notices"
        })
@NullMarked
package waymark.risks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
