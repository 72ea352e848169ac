/// Lets a person sign in again who lost every way of signing in: two colleagues confirm it after
/// telephoning them, a day passes, everybody concerned is told at each step and can stop it, and then one
/// link lets them begin again. No administrator can do it alone.
///
/// Start at [Recovery], then [RecoveryJob]. Used within this module only.
@NullMarked
package waymark.access.recovery;

import org.jspecify.annotations.NullMarked;
