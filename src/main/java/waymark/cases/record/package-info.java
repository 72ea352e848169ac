/// The record of a case: who may open it, the key that opens what it holds, its people, its history and its
/// page. Everything else of a case is a part of its own, which adds a card to the page.
@NamedInterface("record")
@NullMarked
package waymark.cases.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
