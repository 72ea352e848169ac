/// The board pack of a quarter, its approval, its PDF and files, and what areas ask of the board.
@NullMarked
package waymark.governance.packs;

import org.jspecify.annotations.NullMarked;
