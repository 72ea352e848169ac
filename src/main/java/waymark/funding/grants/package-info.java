/// Grants, and help in kind: who pays for a post, a service or an activity, under which conditions, from when to
/// when, and how certain it is.
@NamedInterface("grants")
@NullMarked
package waymark.funding.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
