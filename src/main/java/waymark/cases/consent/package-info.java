/// Consent: asked and recorded layer by layer, withdrawn with what follows shown before, and never overwritten.
/// A child is not asked about the NRM; for somebody who cannot decide, the decision in their best interests is
/// recorded. Other parts ask [Consents#standing].
@NamedInterface("consent")
@NullMarked
package waymark.cases.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
