/// “You said, we did”: what each theme leads to, and what everybody is told of it.
@NamedInterface("feedback")
@NullMarked
package waymark.consultation.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
