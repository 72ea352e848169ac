/// Reports that could be about the same matter: what two of them have in common, and which form a cluster.
/// A person decides about each pair; what they share is neither stored nor shown. Start at [Similarity],
/// then [Clusters].
@NullMarked
package waymark.concerns.matching;

import org.jspecify.annotations.NullMarked;
