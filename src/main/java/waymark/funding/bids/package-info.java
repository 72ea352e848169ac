/// Bids for money, from the idea to what was learned: deadlines, partners, letters of support, and evidence that gives
/// nobody away.
@NamedInterface("bids")
@NullMarked
package waymark.funding.bids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
