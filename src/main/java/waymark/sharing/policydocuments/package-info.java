/// Lawful bases to choose from, and the appropriate policy documents and agreements that each organisation keeps
/// beside them ([PolicyDocuments]). A sharing that names a condition without a document in date is warned of
/// and goes on.
@NamedInterface("policydocuments")
@NullMarked
package waymark.sharing.policydocuments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
