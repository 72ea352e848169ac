/// The calendar of reporting quarters, and how far the return of each area has come in one.
@NullMarked
package waymark.governance.quarters;

import org.jspecify.annotations.NullMarked;
