/// A workshop while it runs, for who leads it: stages and their clock, what groups answer, what the room finds
/// missing and what becomes of it, before people leave. Start at [Workshop], then [WorkshopController].
@NamedInterface("workshop")
@NullMarked
package waymark.training.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
