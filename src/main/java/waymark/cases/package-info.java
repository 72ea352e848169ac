/// Cases: from the first worry about a person to the decision on their referral, in the National Referral
/// Mechanism (NRM) or outside it, on one record that only its members can open. Whatever says who somebody is
/// or what they said is sealed with a key of the case; the database holds codes, days and references in clear.
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "audit :: quota",
            "access",
            "directory",
            "directory :: offboarding",
            "directory :: imports",
            "contacts",
            "contacts :: numbers",
            "services",
            "handovers",
            "pathways",
            "documents",
            "notices",
            "reminders",
            "insight"
        })
@NullMarked
package waymark.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
