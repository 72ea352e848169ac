/// Vetting and training: until when somebody has them, who recorded it, and which permissions they open. A
/// permission may name one as its gate in the catalogue; without one in force the role does not give it.
/// Decision 94.
///
/// Start at [Clearance]. Used within this module only.
@NullMarked
package waymark.access.clearance;

import org.jspecify.annotations.NullMarked;
