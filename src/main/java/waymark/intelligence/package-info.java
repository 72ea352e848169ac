/// Intelligence: what partners tell is graded and sanitised by officers, linked into one picture under the conditions
/// of its handling, checked against what others hold, and used to plan operations and count what was disrupted. Its
/// wall to the care of people is kept by this list, by the row policies and by test: nothing said in care reaches it.
@ApplicationModule(
        displayName = "Intelligence",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "access :: clearance",
            "directory",
            "directory :: offboarding",
            "directory :: terms",
            "contacts",
            "contacts :: numbers",
            "services",
            "strategy",
            "strategy :: actions",
            "strategy :: objectives",
            "concerns",
            "notices",
            "reminders",
            "documents",
            "insight"
        })
@NullMarked
package waymark.intelligence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
