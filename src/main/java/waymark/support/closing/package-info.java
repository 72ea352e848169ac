/// How a case ends safely: what is left to the person ([Leaving]), what is asked before it is closed
/// ([LeavingChecks]) and a sheet for the person on what happens now and how to come back.
@NamedInterface("closing")
@NullMarked
package waymark.support.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
