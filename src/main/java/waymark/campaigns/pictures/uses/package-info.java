/// Where pictures are used, by whom, and whether a picture that was called back was taken away. Other parts say what
/// they show with [PictureUses].
@NamedInterface("pictures.uses")
@NullMarked
package waymark.campaigns.pictures.uses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
