/// What officers want to know, of whom, by when, and what came back.
@NamedInterface("requirements")
@NullMarked
package waymark.intelligence.tasking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
