/// Items: a person or a place that was referred to a forum, who is round the table for it, who is kept away, and on
/// which day it is heard. To whoever may not open an item it does not exist.
@NamedInterface("items")
@NullMarked
package waymark.conferences.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
