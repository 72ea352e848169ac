/// The pages that show pathways as they are: the list, one pathway with its editions and history, and two
/// editions compared.
@NullMarked
package waymark.pathways.overview;

import org.jspecify.annotations.NullMarked;
