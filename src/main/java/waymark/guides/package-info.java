/// Guides inside the product: what to do, by task and by role, with a search and the guide of the page that
/// somebody is on; and the tour for somebody who signs in for the first time. Their text is `docs/guide`.
@ApplicationModule(
        displayName = "Guides",
        allowedDependencies = {"kernel", "web"})
@NullMarked
package waymark.guides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
