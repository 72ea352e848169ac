/// The public numbers: helplines of the whole country, and the partnership’s own. Read on public pages, so
/// this package needs no person to be signed in.
@NamedInterface("numbers")
@NullMarked
package waymark.contacts.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
