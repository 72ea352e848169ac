/// The types that every module uses: a reference, an area, the person acting, what they may do, and how a
/// rule answers. No Spring, no SQL, no other module.
@ApplicationModule(
        displayName = "Kernel",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package waymark.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
