/// Which organisations come, do what they said and meet what they owe; what they say of it themselves; and
/// letters about absences. Start at [OrganisationFigures].
@NamedInterface("accountability")
@NullMarked
package waymark.meetings.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
