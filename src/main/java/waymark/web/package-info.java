/// What every page is made of: layout and components, the page a handler answers with, forms that lose
/// nothing, the transaction that knows who is acting, and the one place where errors become pages.
///
/// Open, so that templates of every module may use `web/govuk/*`.
@ApplicationModule(displayName = "Web", type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
@NullMarked
package waymark.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
