/// What is typed where text is free and many read it: telephone numbers, e-mail addresses, streets, postcodes and
/// named places are pointed out before they are saved, and move to a sealed field in one step, or stay because they
/// are needed there ([FreeTexts]).
@NamedInterface("freetext")
@NullMarked
package waymark.cases.freetext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
