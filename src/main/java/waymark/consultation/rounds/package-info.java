/// Rounds of consultation: what is asked, in which languages, of whom, and what was counted once they
/// closed.
@NamedInterface("rounds")
@NullMarked
package waymark.consultation.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
