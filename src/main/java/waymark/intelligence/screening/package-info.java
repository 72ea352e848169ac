/// Looks for what may name a person in a text that must name nobody.
@NullMarked
package waymark.intelligence.screening;

import org.jspecify.annotations.NullMarked;
