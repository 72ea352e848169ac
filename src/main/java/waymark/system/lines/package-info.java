/// The lines of the administrator's page: what is looked at, what was found, who is told.
@NullMarked
package waymark.system.lines;

import org.jspecify.annotations.NullMarked;
