/// Rights: what people may ask about what is kept of them, how long it is kept, and proof that it is gone.
@ApplicationModule(
        displayName = "Rights",
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "access",
            "directory",
            "documents",
            "notices",
            "cases",
            "cases :: freetext",
            "cases :: record"
        })
@NullMarked
package waymark.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
