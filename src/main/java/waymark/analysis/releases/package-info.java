/// Tables of counts of people, released through disclosure control, and the register of them: who prepared a table
/// and why, what is hidden in it, who approved it and until when, and what survivors and partners said of its words.
/// A table is audited together with everything that was released before and adds up with it.
@NamedInterface("releases")
@NullMarked
package waymark.analysis.releases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
