/// The seven core outcomes of a person: how they say that they are, apart from what a worker has seen, at the start,
/// after 3, 6 and 12 months, when support ends and after it. Counts of change leave only through
/// [waymark.insight.DisclosureControl].
@NamedInterface("outcomes")
@NullMarked
package waymark.support.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
