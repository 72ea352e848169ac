/// The audit log: who did what, and who viewed which person's record. Append-only, written in the
/// transaction of the act, without personal data ([Audit]).
///
/// `log` is its page, `quota` how many people's records one person may view in a day, `seal` proves that
/// nobody changed it: each entry gets a place in a Merkle tree, the root is signed, signed checkpoints go
/// to witnesses outside, and every night the log is verified with the verifier that witnesses use. `proof`
/// is that verifier, plain Java. `docs/operations/audit.md` says what it proves and what not.
///
/// This package holds what the others and other modules share; a module that sends or prints checkpoints
/// calls [waymark.audit.seal.AuditApi].
@ApplicationModule(
        displayName = "Audit log",
        allowedDependencies = {"kernel", "web"})
@NullMarked
package waymark.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
