/// The languages of the public side and their texts.
@NullMarked
package waymark.web.language;

import org.jspecify.annotations.NullMarked;
