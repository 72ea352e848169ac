/// Lets somebody in again who lost every way in: two colleagues confirm it after ringing them up, a day passes,
/// everybody
/// concerned is told at each step and can stop it, and then one link begins anew. No administrator can do it alone.
///
/// Start at [Recovery], then [RecoveryRounds]. Public within this module only.
@NullMarked
package waymark.access.recovery;

import org.jspecify.annotations.NullMarked;
