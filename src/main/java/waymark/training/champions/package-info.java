/// Champions: who carries what the partnership learns into an organisation, for one service and some areas;
/// how they are proposed, agreed to, renewed and thanked, what they did, and where nobody is. Start at
/// [Champion].
@NamedInterface("champions")
@NullMarked
package waymark.training.champions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
