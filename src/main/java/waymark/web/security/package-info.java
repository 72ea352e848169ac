/// Keys in files, sealing with them, and answers that take the same time whatever they say.
@NullMarked
package waymark.web.security;

import org.jspecify.annotations.NullMarked;
