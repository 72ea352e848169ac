/// What points of contact can be for, and after how many days they count as stale.
@NamedInterface("settings")
@NullMarked
package waymark.contacts.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
