/// The quarterly return of an area: figures, progress on its actions,
/// narrative, and the decision of the board.
@NullMarked
package waymark.governance.returns;

import org.jspecify.annotations.NullMarked;
