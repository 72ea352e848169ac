/// The board pack of a quarter, its approval, its PDF and files, and what areas ask of the board.
@NamedInterface("packs")
@NullMarked
package waymark.governance.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
