/// The overview of the steps, the preview of the whole, and the opening of the partnership.
@NullMarked
package waymark.launch.opening;

import org.jspecify.annotations.NullMarked;
