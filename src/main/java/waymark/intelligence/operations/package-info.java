/// Operations and visits: planned by a lead with partners, checked, compared with what others plan nearby, done, and
/// looked back at. An operation is there for its lead, the people named in it until it ends, and the intelligence
/// officers of the organisation that leads it; nobody else learns that it exists. Start at `Operation`.
@NamedInterface("operations")
@NullMarked
package waymark.intelligence.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
