/// Disclosures: each says who shares what of a case with whom, why, on which lawful basis and until when, and
/// what the person said to it. What is shared is a copy, frozen on that day ([SharedCopy]) and sealed with a key
/// of its own, so that who receives it opens no case. Other parts of a case are offered by a [ShareablePart].
/// Consent to the NRM, the answer about one sharing and the lawful basis are three things; none is worked out
/// from another.
@NamedInterface("disclosures")
@NullMarked
package waymark.sharing.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
