/// How to reach a reporter who left contact details: the team asks, and a custodian, another person, opens
/// them or refuses. Start at [IdentityRequest].
@NullMarked
package waymark.concerns.identity;

import org.jspecify.annotations.NullMarked;
