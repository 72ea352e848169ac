/// The copy of a plan as its person opens it, on a telephone, with a code: what they read, and what they say to
/// it. Nobody is signed in here, no cookie is set, and nothing says who asked. The database role here finds one
/// copy by the keyed hash of its code and reads no case ([CopyRows]); what is said is sealed with public keys of
/// the copy ([CopySeals]).
@NamedInterface("reading")
@NullMarked
package waymark.support.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
