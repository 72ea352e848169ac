/// The private keys that open reports: the team's and the custodian's. They lie in a folder beside the
/// database, on staff machines only, are rotated each month and destroyed when nothing needs them. Start at
/// [KeyHolder].
@NullMarked
package waymark.concerns.keys;

import org.jspecify.annotations.NullMarked;
