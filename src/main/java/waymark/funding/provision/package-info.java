/// Posts, services and activities that go on only while money pays for them, and the history of everything in funding.
@NamedInterface("provision")
@NullMarked
package waymark.funding.provision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
