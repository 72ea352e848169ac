/// Sessions: a workshop on a day, who leads it, who has a place or waits for one, and who came.
@NullMarked
package waymark.training.sessions;

import org.jspecify.annotations.NullMarked;
