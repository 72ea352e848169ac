/// Writing an edition: a draft is started from the edition before or from what Waymark ships, its steps are
/// written, moved and tried out, and it is discarded or sent for review.
@NullMarked
package waymark.pathways.drafting;

import org.jspecify.annotations.NullMarked;
