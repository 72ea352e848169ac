/// How many people are on none of the lists, and whether the data can say so at all.
///
/// Multiple systems estimation: [OverlapTable] in, [EstimationReport] out. [Estimation] is the way in: it asks
/// [GuardRails] first, fits by several methods, and gives no number where they contradict one another. Plain Java
/// without Spring and SQL; everything that is drawn by chance is seeded. Decisions 315 to 317 say why it is so.
@NamedInterface("estimation")
@NullMarked
package waymark.insight.estimation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
