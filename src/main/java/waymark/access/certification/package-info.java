/// Each quarter somebody says of every account of an organisation that it is still right: its lead, or a coordinator.
/// What nobody
/// certified in four weeks is held out until somebody does. Decision 93.
///
/// Start at [Standing]. Public within this module only.
@NullMarked
package waymark.access.certification;

import org.jspecify.annotations.NullMarked;
