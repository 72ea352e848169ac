/// Which services stand in the open feed: somebody who keeps a service looks at what everybody would read, says
/// whether its place is kept confidential, and publishes it.
@NamedInterface("publishing")
@NullMarked
package waymark.exchange.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
