/// How Waymark itself is, for those who run it: one page of lines ([waymark.system.lines]), the letters on their
/// way ([waymark.system.mail]), the jobs ([waymark.system.jobs]) and what is checked in the course of a year
/// ([waymark.system.yearly]).
///
/// A module adds a line of its own as a [waymark.web.health.SystemLine] bean. Nothing here reads what the
/// partnership works on.
@ApplicationModule(
        displayName = "System",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "audit :: seal",
            "access",
            "directory",
            "directory :: offboarding",
            "notices"
        })
@NullMarked
package waymark.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
