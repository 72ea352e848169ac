/// Tells people inside the partnership that something waits or has happened: on their own page, and by an
/// e-mail that only counts. Holds references and area names, never a person's details.
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"kernel", "web", "audit", "audit :: seal", "access", "access :: messages"})
@NullMarked
package waymark.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
