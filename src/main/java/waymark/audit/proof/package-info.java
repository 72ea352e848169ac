/// The proof of the audit log, in plain Java: the form of an entry, the tree over all entries (RFC 6962),
/// signed checkpoints (the note and checkpoint formats of c2sp.org), and the verifier that anybody can run
/// without Waymark and without its database. It depends on nothing but Java.
///
/// Start at [Entry], then [Frontier], [Checkpoint] and [Verification].
@NullMarked
package waymark.audit.proof;

import org.jspecify.annotations.NullMarked;
