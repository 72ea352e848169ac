/// The towns and villages of the partnership's areas, from a file that comes with Waymark: no other service
/// is asked. Start at [Gazetteer].
@NullMarked
package waymark.concerns.places;

import org.jspecify.annotations.NullMarked;
