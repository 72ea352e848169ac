/// Sees that no hand-over waits unseen: people are told of each step, reminded, and their lead and the
/// coordinators are told when time runs out. Start at [HandoverEscalation].
@NullMarked
package waymark.handovers.escalation;

import org.jspecify.annotations.NullMarked;
