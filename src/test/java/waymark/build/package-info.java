/// What `bin/test` asks of a run when its tests have ended.
@NullMarked
package waymark.build;

import org.jspecify.annotations.NullMarked;
