/// Letters that this module sends to one person's own address: links that let them in, and word of what happens to
/// their
/// account. `notices` stands above this module, so they are sent from here. Public within this module only.
@NullMarked
package waymark.access.letters;

import org.jspecify.annotations.NullMarked;
