/// Orders of courts, what they demand, who checks it, and what became of a breach.
@NullMarked
package waymark.intelligence.orders;

import org.jspecify.annotations.NullMarked;
