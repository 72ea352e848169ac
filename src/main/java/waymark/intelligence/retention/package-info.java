/// Review of reports by the groups of the management of police information, and deletion by two people with a
/// certificate that says what was destroyed.
@NullMarked
package waymark.intelligence.retention;

import org.jspecify.annotations.NullMarked;
