/// Redacted copies of a report on their way to somebody who acts, and calls to 999. Nothing leaves Waymark
/// by itself. Start at [SharedCopy].
@NullMarked
package waymark.concerns.sharing;

import org.jspecify.annotations.NullMarked;
