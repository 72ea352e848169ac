/// Campaigns: what the partnership tells the public and its partners, in which area, language and channel, how
/// far it reached, and the library of pictures and words that respect the people they are about. It reads the
/// objectives of the `strategy`, and of `concerns` how many reports came in, as they may be published.
@ApplicationModule(
        displayName = "Campaigns",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "concerns",
            "directory",
            "directory :: offboarding",
            "strategy",
            "strategy :: objectives",
            "training",
            "training :: champions",
            "notices",
            "reminders",
            "documents",
            "insight"
        })
@NullMarked
package waymark.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
