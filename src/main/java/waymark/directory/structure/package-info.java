/// How the partnership is governed, drawn from who meets and who sits there. Part of the directory.
@NullMarked
package waymark.directory.structure;

import org.jspecify.annotations.NullMarked;
