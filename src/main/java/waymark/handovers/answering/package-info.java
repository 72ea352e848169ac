/// What a receiver does: accepts a hand-over, declines it, gives it to a colleague, or tells its sender the
/// outcome.
@NullMarked
package waymark.handovers.answering;

import org.jspecify.annotations.NullMarked;
