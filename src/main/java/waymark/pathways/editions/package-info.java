/// The life of a pathway: written, reviewed by named partners, published by somebody who did not write it, superseded
/// by
/// the next edition, withdrawn with a reason, and looked at again before it grows old.
@NullMarked
package waymark.pathways.editions;

import org.jspecify.annotations.NullMarked;
