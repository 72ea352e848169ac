/// How the partnership is governed, drawn from its groups and who sits in each seat.
@NullMarked
package waymark.directory.structure;

import org.jspecify.annotations.NullMarked;
