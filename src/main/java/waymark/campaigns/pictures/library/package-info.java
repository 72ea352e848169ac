/// The pictures themselves: what is added, checked, reviewed by the panel, published, refused and recalled, and the
/// files that are made of them. Start at [Picture].
@NamedInterface("pictures.library")
@NullMarked
package waymark.campaigns.pictures.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
