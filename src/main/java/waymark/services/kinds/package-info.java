/// The kinds of help that services are sorted by.
@NullMarked
package waymark.services.kinds;

import org.jspecify.annotations.NullMarked;
