/// How long records are kept: the settings, the day on which each closed case comes to its end, holds that stop it,
/// and who agreed to its erasure.
@NamedInterface("retention")
@NullMarked
package waymark.rights.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
