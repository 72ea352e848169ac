/// Figures that modules can count by themselves, so that a return comes with them filled in.
///
/// A module announces what it can count with a [FigureProvider] bean; the plan's measures choose from all of
/// them, and no module knows who asks.
@NullMarked
package waymark.web.figures;

import org.jspecify.annotations.NullMarked;
