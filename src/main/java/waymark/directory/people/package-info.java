/// People who take part in the partnership: their details, the days on which they take part, and their
/// accounts.
@NamedInterface("people")
@NullMarked
package waymark.directory.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
