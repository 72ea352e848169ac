/// Who is there: one browser of one person, from the first proof to the end; what the proofs open, and until when.
/// Public within this module only.
///
/// Start at [Proofs], then [SessionFilter].
@NullMarked
package waymark.access.sessions;

import org.jspecify.annotations.NullMarked;
