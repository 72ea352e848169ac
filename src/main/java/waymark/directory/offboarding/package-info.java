/// What happens when a person leaves or an organisation ends: everything they would still hold is handed
/// over, in one transaction. Modules that give people something to do implement [OffboardingProvider].
@NamedInterface("offboarding")
@NullMarked
package waymark.directory.offboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
