/// Consultation: rounds of questions to partners, communities and people with lived experience, answered
/// without an account and so that no answer can be traced to a person; answers coded to themes by two
/// people, themes tied to objectives and actions, and what was done told back.
@ApplicationModule(
        displayName = "Consultation",
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
            "campaigns",
            "pathways :: pathways",
            "cases :: screening"
        })
@NullMarked
package waymark.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
