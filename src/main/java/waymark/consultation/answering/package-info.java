/// Answering without an account, and the one moment at which what was sealed is opened, shuffled and
/// counted.
@NullMarked
package waymark.consultation.answering;

import org.jspecify.annotations.NullMarked;
