/// What a new partnership still has to set up, told by each module and shown together on the home page of
/// the person who sets it up, until nothing is left.
@NullMarked
package waymark.web.setup;

import org.jspecify.annotations.NullMarked;
