/// Red, amber, green: the colour something has, why, and what a person judged instead. Beside it the settings that
/// colours follow from, each with the date from which it holds.
@NamedInterface("rag")
@NullMarked
package waymark.strategy.rag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
