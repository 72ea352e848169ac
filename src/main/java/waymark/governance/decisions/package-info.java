/// The decisions register: what areas ask of the board, what is escalated to it and what else it decides,
/// with what became of each decision.
@NullMarked
package waymark.governance.decisions;

import org.jspecify.annotations.NullMarked;
