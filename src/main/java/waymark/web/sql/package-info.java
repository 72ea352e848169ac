/// Binds records to the parameters of a statement and reads rows into records, by name.
@NullMarked
package waymark.web.sql;

import org.jspecify.annotations.NullMarked;
