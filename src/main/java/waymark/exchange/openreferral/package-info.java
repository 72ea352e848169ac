/// Services as open data in the shape of Open Referral UK 3.0, for anybody and without a key. Reads what was
/// published and nothing else, so that the machine that only takes reports can carry it.
@NullMarked
package waymark.exchange.openreferral;

import org.jspecify.annotations.NullMarked;
