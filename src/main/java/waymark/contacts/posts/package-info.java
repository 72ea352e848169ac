/// The points of contact, and who holds each one or deputises, from one day to another.
@NamedInterface("posts")
@NullMarked
package waymark.contacts.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
