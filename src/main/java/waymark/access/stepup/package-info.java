/// Proving again who one is, before a route that asks for it ([waymark.kernel.StepUp]). Used within this
/// module only.
@NullMarked
package waymark.access.stepup;

import org.jspecify.annotations.NullMarked;
