/// Court orders, what they demand, who checks it, and what became of a breach.
@NamedInterface("courtorders")
@NullMarked
package waymark.intelligence.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
