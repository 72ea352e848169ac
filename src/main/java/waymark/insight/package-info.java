/// Numbers about people, made safe to print.
///
/// A count of people goes in through [DisclosureControl]; a [ReleasedFigure] comes out, and holds no
/// more than any reader may know. Everything worked out from released figures (a total, a change, a
/// colour) is therefore safe too. Plain Java: no Spring, no SQL, no other module. `RATIONALE.md` says
/// why totals give way and never a second area.
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {})
@NullMarked
package waymark.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
