/// The hidden number: how many people no list holds, or why the lists cannot say. An analyst brings a table of how
/// many people several lists share, answers what has to be known of the lists, and has it worked out; a second analyst
/// agrees before anybody else reads the verdict. The exact table is the analyst's alone. The method is
/// `insight.estimation`.
@NamedInterface("estimates")
@NullMarked
package waymark.analysis.estimates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
