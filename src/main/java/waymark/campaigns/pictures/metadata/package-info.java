/// What a picture of the library says about itself in its file: who made it, who holds the rights, how it may be
/// used, and what it shows in words. Nothing else is in a file that Waymark hands out.
@NamedInterface("pictures.metadata")
@NullMarked
package waymark.campaigns.pictures.metadata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
