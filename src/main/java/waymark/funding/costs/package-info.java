/// What it costs, by objective, by area and by unit; what partners give; needs that no service met, guarded; and
/// grants as open data.
@NamedInterface("costs")
@NullMarked
package waymark.funding.costs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
