/// Sealed fields of a case: where somebody lives in safety, how to reach them, their NHS number. Each has
/// members of its own beside those of the case, each opening is an act with a reason, and what it says is on no
/// other page, in no list, search, file or figure. The database gives what a field says only to who has just
/// opened it.
@NamedInterface("sealedfields")
@NullMarked
package waymark.cases.sealedfields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
