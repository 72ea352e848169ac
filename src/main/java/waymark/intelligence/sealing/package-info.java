/// Sealing with a key for each thing: deleting its row leaves nothing that opens.
@NullMarked
package waymark.intelligence.sealing;

import org.jspecify.annotations.NullMarked;
