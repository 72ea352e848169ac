/// Sharing: what leaves a case. Each disclosure says who, to whom, which parts, why, on which lawful basis and until
/// when, and whether the person was told and asked. Requests from the police, transfer to another partnership and
/// files for other systems among them.
@ApplicationModule(
        displayName = "Sharing",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "documents",
            "notices",
            "insight",
            "cases",
            "cases :: record",
            "cases :: consent",
            "cases :: sharing-consent",
            "cases :: decisions",
            "cases :: referral",
            "cases :: rules",
            "cases :: safety",
            "support :: plan"
        })
@NullMarked
package waymark.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
