/// What surrounds every handler: its transaction, the rendering of its page, and the one place where errors
/// become pages.
@NullMarked
package waymark.web.mvc;

import org.jspecify.annotations.NullMarked;
