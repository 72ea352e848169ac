/// Review meetings of a case: planned for a day, with what each member brings, the view of the person, and what
/// changes.
@NamedInterface("reviews")
@NullMarked
package waymark.support.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
