/// RAG colours: the derived colour with its evidence, the override of a person, and the settings that colours
/// follow from.

@NamedInterface("rag")
@NullMarked
package waymark.strategy.rag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
