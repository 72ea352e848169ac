/// Research: what each agency round the table found about an item. It is the agency's alone until the agency releases
/// it into the meeting, entry by entry; what was released wrongly is recalled.
@NullMarked
package waymark.conferences.research;

import org.jspecify.annotations.NullMarked;
