/// What partners lend one another: rooms, interpreters, vehicles, places on courses. Who needs it asks, who lends
/// answers.
@NamedInterface("offers")
@NullMarked
package waymark.funding.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
