/// When each member of the team is on duty, and who is on duty now.
@NullMarked
package waymark.concerns.rota;

import org.jspecify.annotations.NullMarked;
