/// How long closed reports are kept, what keeps one longer (an extension, a legal hold), and their
/// deletion. Start at [Retention], then [RetentionJob].
@NullMarked
package waymark.concerns.retention;

import org.jspecify.annotations.NullMarked;
