/// `bin/bench`: what Waymark costs, measured on the machine at hand. Nothing here runs in a test.
@NullMarked
package waymark.bench;

import org.jspecify.annotations.NullMarked;
