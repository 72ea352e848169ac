/// Showing once more who one is, before a door that is guarded twice ([waymark.kernel.StepUp]). Public within this
/// module
/// only.
@NullMarked
package waymark.access.stepup;

import org.jspecify.annotations.NullMarked;
