/// Contact sheets: an area’s points of contact, numbers and services on paper, and as a page that opens
/// without a connection.
@NullMarked
package waymark.services.sheets;

import org.jspecify.annotations.NullMarked;
