/// The picture of a month for the board, with no person in it, and what is counted for the quarter.
@NamedInterface("monthlypictures")
@NullMarked
package waymark.intelligence.monthly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
