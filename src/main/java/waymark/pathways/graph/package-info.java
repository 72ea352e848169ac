/// A pathway as a graph of steps: plain Java without Spring and without SQL. Reading it, putting an area's
/// steps into it, walking it, and finding what is wrong with it.
@NullMarked
package waymark.pathways.graph;

import org.jspecify.annotations.NullMarked;
