/// Duties of organisations under the law and the maturity matrix for councils: who is bound by what, how each
/// organisation says it meets it and with what evidence, and what a peer says of it. A duty, what an
/// organisation is before the law and who is bound are rows; who is bound on a day follows from them.
///
/// Start at [Duty] and [Assessment]; [DutyMaps] shows all of them at once.
@ApplicationModule(
        displayName = "Assurance",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "strategy",
            "strategy :: actions",
            "strategy :: objectives",
            "documents",
            "notices"
        })
@NullMarked
package waymark.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
