/// The terms that everybody accepts, and the sharing agreement that an organisation's lead accepts for it, before any
/// other
/// door opens. Both have editions with a first day (`terms/editions.json`); a new one asks everybody again. Decision
/// 91.
///
/// Start at [AtTheDoor]. Public within this module only.
@NullMarked
package waymark.access.terms;

import org.jspecify.annotations.NullMarked;
