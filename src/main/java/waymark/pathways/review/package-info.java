/// Review by named partners: they are asked, answer, or the draft is recalled before they do.
@NullMarked
package waymark.pathways.review;

import org.jspecify.annotations.NullMarked;
