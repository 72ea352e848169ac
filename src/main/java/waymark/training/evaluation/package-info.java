/// Evaluation of sessions on Kirkpatrick's four levels: reaction, learning, use after three months, and
/// what is seen beside it in the area. Answers name nobody, and only counts that passed disclosure control
/// are shown. Start at [Evaluation].
@NamedInterface("evaluation")
@NullMarked
package waymark.training.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
