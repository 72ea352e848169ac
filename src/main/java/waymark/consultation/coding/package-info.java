/// What people wrote, put under themes by two people who do not see each other’s choice.
@NamedInterface("coding")
@NullMarked
package waymark.consultation.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
