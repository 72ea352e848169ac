/// Who sees a case: its members ([Memberships]), the conflicts of interest that shut people out ([Conflicts]),
/// who looked ([Looks]), and what happens to a case whose owner leaves.
@NamedInterface("members")
@NullMarked
package waymark.cases.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
