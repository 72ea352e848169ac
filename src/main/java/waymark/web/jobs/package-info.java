/// Work that runs by the clock: jobs that one node at a time picks from a table, and work that each node
/// does itself.
@NullMarked
package waymark.web.jobs;

import org.jspecify.annotations.NullMarked;
