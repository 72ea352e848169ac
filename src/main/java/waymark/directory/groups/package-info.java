/// Groups that meet: their seats, and who holds each seat or deputises on a day.
@NamedInterface("groups")
@NullMarked
package waymark.directory.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
