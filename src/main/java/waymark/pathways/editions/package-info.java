/// What a pathway is: its editions, the states they go through ([EditionRules]), how they are validated, kept
/// and written out as text. The pages are in the packages beside it.
///
/// Start at [PathwayEdition], then [EditionChange].
@NullMarked
package waymark.pathways.editions;

import org.jspecify.annotations.NullMarked;
