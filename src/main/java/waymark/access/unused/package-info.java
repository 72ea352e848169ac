/// Accounts that nobody uses: told of after four weeks, closed after five. Decision 92.
@NullMarked
package waymark.access.unused;

import org.jspecify.annotations.NullMarked;
