/// The safety of the people in a case, asked before anything else: danger now, how they can be reached safely,
/// where they sleep tonight and who pays, what they and those with them need. Addresses and numbers are sealed
/// fields of their own and never here.
@NamedInterface("safety")
@NullMarked
package waymark.cases.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
