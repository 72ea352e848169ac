/// The towns and villages of the partnership's areas, from a file of its own: nobody else is asked where something is.
/// Start at [Gazetteer].
@NullMarked
package waymark.concerns.places;

import org.jspecify.annotations.NullMarked;
