/// What happened to a disruption, an order, a group, a tool, a requirement or the picture of a month.
@NullMarked
package waymark.intelligence.history;

import org.jspecify.annotations.NullMarked;
