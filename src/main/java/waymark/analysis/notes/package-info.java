/// What somebody wrote beside a chart: what changed, and what is not known.
@NullMarked
package waymark.analysis.notes;

import org.jspecify.annotations.NullMarked;
