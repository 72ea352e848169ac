/// Campaigns: what the partnership tells the public and its partners, in which area, language and channel, how
/// far it reached, and the library of pictures and words that respect the people they are about.
@ApplicationModule(
        displayName = "Campaigns",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "directory :: offboarding",
            "training",
            "notices",
            "reminders",
            "documents",
            "insight"
        })
@NullMarked
package waymark.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
