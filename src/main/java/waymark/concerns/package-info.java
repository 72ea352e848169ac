/// Concerns about people, on their way to somebody who may act: what the public reports (`intake`, with
/// `files`, `surveys`, `places`, `languages`), the team that reads and answers it (`triage`, on `reports`),
/// and what all reports say together (`matching`, `patterns`).
///
/// The root package is what the demonstration data uses: [PublicReportsApi]. Start at
/// [waymark.concerns.intake.Intake].
@ApplicationModule(
        displayName = "Concerns",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "contacts :: absences",
            "contacts :: numbers",
            "directory",
            "directory :: offboarding",
            "services",
            "notices",
            "insight",
            "handovers"
        })
@NullMarked
package waymark.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
