/// One box over the whole directory, which forgives how a name is spelt, shortened or remembered. Part of the
/// directory.
@NullMarked
package waymark.directory.search;

import org.jspecify.annotations.NullMarked;
