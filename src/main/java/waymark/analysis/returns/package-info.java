/// Returns to national bodies. What a body asks is a template, which is data; a return is filled from what the parts of
/// Waymark count, each figure with its source or the reason why it is missing, through disclosure control; checked by
/// whoever prepares it, approved by somebody else, and kept byte for byte as it was sent.
@NamedInterface("onwardreturns")
@NullMarked
package waymark.analysis.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
