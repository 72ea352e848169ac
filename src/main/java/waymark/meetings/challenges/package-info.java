/// Challenges: a group or an organisation asks an organisation, or the partners of an area, to do something
/// by a day. They answer; who asked accepts the answer, disagrees or takes it to another group.
/// Start at [Challenge].
@NamedInterface("challenges")
@NullMarked
package waymark.meetings.challenges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
