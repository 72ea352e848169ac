/// The demonstration: invented people in the real partnership, with their plans, guidance, quarters and
/// reports up to today. Made at the first start through the interfaces, rules and row policies that everybody
/// else meets, so it may use every module. Nothing uses it.
@ApplicationModule(displayName = "Demonstration")
@NullMarked
package waymark.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
