/// Lists of terms that the coordinator maintains, such as the subjects of points of contact and the kinds
/// of help: kept, ordered, renamed and ended in one way.
@NamedInterface("terms")
@NullMarked
package waymark.directory.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
