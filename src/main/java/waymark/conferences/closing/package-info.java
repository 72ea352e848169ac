/// The end of an item: its outcome, whether the person was told, what the referrer hears, the transfer to another
/// area, and how long an item about a place is kept.
@NullMarked
package waymark.conferences.closing;

import org.jspecify.annotations.NullMarked;
