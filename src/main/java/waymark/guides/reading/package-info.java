/// The guides: read from Markdown at the start, shown, searched and printed.
@NullMarked
package waymark.guides.reading;

import org.jspecify.annotations.NullMarked;
