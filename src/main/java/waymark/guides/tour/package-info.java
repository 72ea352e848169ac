/// The tour for somebody who signs in for the first time.
@NullMarked
package waymark.guides.tour;

import org.jspecify.annotations.NullMarked;
