/// Who is on more than one list, without a name having to be given away.
///
/// Each organisation encodes its own list ([FieldEncoder]) with a [ProjectKey] that whoever compares
/// never holds. [Linkage] compares all pairs, of encoded or of plain lists, and gives each its
/// probability of being one person; [Clusters] brings three or more lists together; [SharedCount] answers
/// how many are shared. Nothing is merged: a link is a proposal with its probability. Plain Java, no
/// Spring, no SQL; nothing is kept.
@NullMarked
@NamedInterface("linkage")
package waymark.insight.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
