/// Funding: posts, grants, services, offers and shared resources in one picture, which shows months ahead where
/// money ends and what stops then; bids, what they cost and what they learned.
@ApplicationModule(
        displayName = "Funding",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "access :: clearance",
            "directory",
            "directory :: offboarding",
            "directory :: terms",
            "strategy",
            "strategy :: actions",
            "strategy :: objectives",
            "notices",
            "reminders",
            "documents",
            "insight",
            "governance",
            "meetings",
            "support",
            "support :: plan",
            "support :: referral",
            "strategy :: measures",
            "strategy :: rag",
            "services"
        })
@NullMarked
package waymark.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
