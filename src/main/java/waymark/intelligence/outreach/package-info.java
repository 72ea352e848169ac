/// At-risk communities: who goes there, how trust grows, and in which languages. It holds no person's details; what
/// somebody said goes to the intelligence unit as a submission. Start at `Communities`.
@NamedInterface("outreach")
@NullMarked
package waymark.intelligence.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
