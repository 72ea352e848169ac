/// What other pages show of meetings: where their pages are, what waits, and what is due.
@NamedInterface("overview")
@NullMarked
package waymark.meetings.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
