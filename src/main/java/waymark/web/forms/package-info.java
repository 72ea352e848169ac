/// Fields of a form as they were typed, forms kept while somebody signs in again, and the key that keeps a
/// form from being saved twice.
@NullMarked
package waymark.web.forms;

import org.jspecify.annotations.NullMarked;
