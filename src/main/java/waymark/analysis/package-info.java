/// Figures that help and cannot harm: tables released through disclosure control and a register of them, the
/// national picture beside the local one, how many people two lists share without a name, what can honestly be
/// said of the hidden number, who is not reached, and returns to national bodies. The algorithms are in `insight`,
/// in plain Java; here are their pages, their tables and who may.
@ApplicationModule(
        displayName = "Analysis",
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
            "strategy :: measures",
            "strategy :: rag",
            "notices",
            "reminders",
            "documents",
            "insight",
            "insight :: disclosure",
            "insight :: estimation",
            "insight :: linkage",
            "insight :: synthetic",
            "governance",
            "support",
            "cases",
            "cases :: record",
            "cases :: screening",
            "training",
            "campaigns",
            "concerns"
        })
@NullMarked
package waymark.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
