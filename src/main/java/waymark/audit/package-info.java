/// The account of who did and who looked: append-only, in the same transaction as the act, without personal data.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "web"})
@NullMarked
package waymark.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
