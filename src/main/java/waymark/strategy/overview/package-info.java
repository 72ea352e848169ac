/// Pages that show objectives together with the actions and measures under them: the strategy, an objective,
/// coverage, and the plan of an area.
@NullMarked
package waymark.strategy.overview;

import org.jspecify.annotations.NullMarked;
