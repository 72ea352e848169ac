/// Finds in a narrative what may identify a person who did not agree to be named: in a report under the duty
/// to notify nothing may, by itself or together. Rules and lists, no framework and no database; it fails
/// closed. [Decision 243](../../../../../../docs/decisions/0243-screening-of-narratives.md).
@NamedInterface("screening")
@NullMarked
package waymark.cases.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
