/// Reports that could be about the same: what two of them have in common, and which hang together. A person decides of
/// each two; nothing of what they share is kept or shown. Start at [Likeness], then [Clusters].
@NullMarked
package waymark.concerns.alike;

import org.jspecify.annotations.NullMarked;
