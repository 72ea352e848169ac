/// Which counts of a table have to be hidden so that no small count can be worked out from the totals.
///
/// A [CountTable] is a table with all its totals; [LinkedCounts] are counts of any number of tables that
/// add up to one another: areas and the partnership, successive quarters, overlapping tables.
/// [Suppression] looks for the fewest further counts to hide, and every pattern it answers has been
/// audited: for each small count there is a table that reads the same and has the lowest value it has to
/// be able to have, and one that has the highest. Plain Java, no Spring, no SQL; nothing is kept.
@NullMarked
@NamedInterface("disclosure")
package waymark.insight.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
