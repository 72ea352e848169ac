/// Policy change records: when a law or guidance changes, every pathway and every action that it touches is
/// listed, has an owner and a day, and is followed until it is done or somebody says why nothing is needed.
///
/// Start at [PolicyChange], then [PolicyItem].
@NullMarked
package waymark.pathways.policy;

import org.jspecify.annotations.NullMarked;
