/// The pictures themselves: what is added, checked, reviewed by the panel, published, refused and recalled, and the
/// files that are made of them. Start at [Picture].
@NamedInterface("pictures.catalogue")
@NullMarked
package waymark.campaigns.pictures.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
