/// Training: scenario workshops whose findings become actions, sessions and who was there, evaluation,
/// certificates, and the champions who carry what was learned into their organisations. It stands on `strategy`
/// for the actions of an area's plan and on `directory` for organisations and people.
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "access :: clearance",
            "directory",
            "directory :: offboarding",
            "contacts :: numbers",
            "directory :: terms",
            "strategy",
            "strategy :: actions",
            "strategy :: objectives",
            "notices",
            "reminders",
            "documents",
            "insight"
        })
@NullMarked
package waymark.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
