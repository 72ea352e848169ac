/// Synthetic records from a pool of counts: each combination of a few attributes that a record shows is one that at
/// least ten people of the pool have. [SyntheticExtract] refuses a pool of fewer than 1,000 people, because there the
/// result is noise or gives people away, and measures what was lost. Plain Java without Spring and SQL.
@NamedInterface("synthetic")
@NullMarked
package waymark.insight.synthetic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
