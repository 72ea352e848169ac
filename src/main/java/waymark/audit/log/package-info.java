/// The audit log as information governance reads it.
@NullMarked
package waymark.audit.log;

import org.jspecify.annotations.NullMarked;
