/// What was done against those who exploit people and what changed by it, and the tools that law enforcement asked for.
@NullMarked
package waymark.intelligence.disruptions;

import org.jspecify.annotations.NullMarked;
