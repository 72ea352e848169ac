/// All services as files: in the shape of Open Referral UK 3.0, and for a spreadsheet; and what of a service may
/// be published to everybody.
@NamedInterface("openreferral")
@NullMarked
package waymark.services.openreferral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
