/// What a sender does: makes a hand-over, sends it on to another organisation after a refusal, or withdraws
/// it.
@NullMarked
package waymark.handovers.sending;

import org.jspecify.annotations.NullMarked;
