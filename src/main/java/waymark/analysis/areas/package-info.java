/// Areas as a map: one tile for each, or the outlines that a partnership brings.
@NullMarked
package waymark.analysis.areas;

import org.jspecify.annotations.NullMarked;
