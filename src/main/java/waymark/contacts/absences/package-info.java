/// When people cannot be reached. Their deputies answer meanwhile.
@NamedInterface("absences")
@NullMarked
package waymark.contacts.absences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
