/// Who may come in and what they may do: accounts, sign-in, sessions, roles with their scope and dates.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "web", "audit"})
@NullMarked
package waymark.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
