/// Enters points of contact through their own rules, for the demonstration’s data.
@NamedInterface("entry")
@NullMarked
package waymark.contacts.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
