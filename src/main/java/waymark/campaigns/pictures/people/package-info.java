/// Who is shown in a picture, what each of them agreed to and took back, and how they can be reached. A person is known
/// by their place in the picture; their name, their ways to be reached and their form lie apart and sealed. Start at
/// [PeopleShown] and [Identities].
@NamedInterface("pictures.people")
@NullMarked
package waymark.campaigns.pictures.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
