/// The account of who did and who looked: append-only, in the same transaction as the act, without personal
/// data; and its seal. Entries are written where they happen ([Audit]) and sealed afterwards, off the path of
/// any request: each gets a place in a tree over all of them, and the root is signed ([EntrySealing]).
/// Checkpoints go to witnesses outside ([WitnessFolder]), and the account verifies itself every night with
/// the verifier that witnesses use.
///
/// What proves is in [waymark.audit.proof], plain Java. `docs/operations/audit.md` says what it shows and
/// what not.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "web"})
@NullMarked
package waymark.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
