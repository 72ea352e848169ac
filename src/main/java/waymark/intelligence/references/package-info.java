/// References that somebody types on one thing of intelligence to another: whether there is such a thing for them.
@NullMarked
package waymark.intelligence.references;

import org.jspecify.annotations.NullMarked;
