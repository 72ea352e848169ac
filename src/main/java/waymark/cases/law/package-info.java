/// The law as data: statements with their sources, the lists and the clocks that hang on them, and who of the
/// partnership has checked what. Other parts of a case ask [LawBook] and name no length and no list
/// themselves.
@NamedInterface("law")
@NullMarked
package waymark.cases.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
