/// The register of interests: who declared what, for a group or for the whole partnership.
@NullMarked
package waymark.meetings.interests;

import org.jspecify.annotations.NullMarked;
