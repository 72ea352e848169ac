/// Erasing what came to its end and was agreed to, and the certificate that proves it.
@NullMarked
package waymark.rights.erasure;

import org.jspecify.annotations.NullMarked;
