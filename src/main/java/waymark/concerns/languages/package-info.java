/// Translations of the public side, and who checked them: an approval holds for exactly the texts that were
/// checked.
///
/// Start at [Translation], then [Translations].
@NullMarked
package waymark.concerns.languages;

import org.jspecify.annotations.NullMarked;
