/// The logo, colours and names under which the pages and e-mails of a partnership are seen.
@NullMarked
package waymark.launch.look;

import org.jspecify.annotations.NullMarked;
