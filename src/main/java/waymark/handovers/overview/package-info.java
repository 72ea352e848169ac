/// The lists of hand-overs that somebody sent or has to answer, and the page of each one.
@NullMarked
package waymark.handovers.overview;

import org.jspecify.annotations.NullMarked;
