/// The terms that everybody accepts, and the sharing agreement that an organisation's lead accepts for it,
/// before anything else can be opened. Both have editions with a first day (`terms/editions.json`); a new
/// edition asks everybody again. Decision 91.
///
/// Start at [EntryRequirements]. Used within this module only.
@NullMarked
package waymark.access.terms;

import org.jspecify.annotations.NullMarked;
