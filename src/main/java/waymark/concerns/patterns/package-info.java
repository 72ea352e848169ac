/// Where and when people report, in numbers: reports and surveys by area, month and sector, places that come
/// up repeatedly. Every number passes disclosure control. Start at [PatternTally], then [Patterns].
@NullMarked
package waymark.concerns.patterns;

import org.jspecify.annotations.NullMarked;
