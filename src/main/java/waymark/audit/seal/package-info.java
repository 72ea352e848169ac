/// Seals the audit log after entries are written, off the path of any request ([EntrySealing]), gives the
/// signed checkpoints to witnesses ([WitnessFolder]), and verifies the whole log every night
/// ([LogVerification]).
@NullMarked
package waymark.audit.seal;

import org.jspecify.annotations.NullMarked;
