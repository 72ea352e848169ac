/// The measures of the delivery plan: targets, and the figures that areas report and the board accepts.
@NamedInterface("measures")
@NullMarked
package waymark.strategy.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
