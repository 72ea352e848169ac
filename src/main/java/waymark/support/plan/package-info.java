/// The plan of a person ([SupportPlan]): what they need and wish by domain, who does what about it by when, and
/// when it is looked at again. In the National Referral Mechanism or outside it alike.
@NamedInterface("plan")
@NullMarked
package waymark.support.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
