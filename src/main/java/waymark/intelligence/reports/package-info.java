/// Reports of intelligence: the grid 3x5x2, handling and marking, who may read, and for what. An officer says for
/// what they read first ([StatedPurposes]); until then the row policies show them nothing.
///
/// Start at [Report], then [IntelligenceReports].
@NullMarked
package waymark.intelligence.reports;

import org.jspecify.annotations.NullMarked;
