/// One search over the directory and what other modules add to it. It forgives how a name is spelt,
/// shortened or remembered.
@NamedInterface("search")
@NullMarked
package waymark.directory.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
