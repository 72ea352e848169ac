/// Takes in a partnership’s file (`docs/partnership-file.md`): areas, sectors, organisations, groups and
/// seats, and the sections of other modules, which implement [ImportSection].
@NamedInterface("imports")
@NullMarked
package waymark.directory.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
