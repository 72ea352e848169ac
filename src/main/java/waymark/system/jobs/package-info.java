/// The jobs: when each ran, how it went, and running one before its time.
@NullMarked
package waymark.system.jobs;

import org.jspecify.annotations.NullMarked;
