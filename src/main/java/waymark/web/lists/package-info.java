/// Filters, order, pages and CSV files of lists.
@NullMarked
package waymark.web.lists;

import org.jspecify.annotations.NullMarked;
