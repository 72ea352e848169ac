/// Who is signed in: one browser of one person, from the first proof to signing out; what the proofs open,
/// and until when. Used within this module only.
///
/// Start at [Proofs], then [SessionFilter].
@NullMarked
package waymark.access.sessions;

import org.jspecify.annotations.NullMarked;
