/// The runway: month by month what is funded, at risk or gone, what stops when it stops, and the alarm months ahead.
@NamedInterface("runway")
@NullMarked
package waymark.funding.runway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
