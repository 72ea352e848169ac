/// Conferences in numbers that name nobody: how many items, whether in time, who came, and whether actions were done.
/// Every number passes the rule for small numbers; none is about a single item.
@NullMarked
package waymark.conferences.figures;

import org.jspecify.annotations.NullMarked;
