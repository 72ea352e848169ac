/// The working platform of an anti-slavery partnership.
@NullMarked
package waymark;

import org.jspecify.annotations.NullMarked;
