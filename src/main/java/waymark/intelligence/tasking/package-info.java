/// What officers want to know, of whom, by when, and what came back.
@NullMarked
package waymark.intelligence.tasking;

import org.jspecify.annotations.NullMarked;
