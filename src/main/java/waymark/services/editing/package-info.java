/// Adding, changing, confirming and ending services, for the people who maintain them.
@NamedInterface("editing")
@NullMarked
package waymark.services.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
