/// The log of contacts in a case: when, how, with whom, what was said and what was agreed. Entries are never changed;
/// a correction is another entry. Where nobody has spoken with the person for long, somebody is reminded.
@NamedInterface("contacts")
@NullMarked
package waymark.support.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
