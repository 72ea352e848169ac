/// How many people the lists of several organisations share, without anybody giving a name away. Each
/// organisation encodes its list in a browser of its own or by the command line, with a key that Waymark
/// never holds; somebody of each agrees; a job compares the encodings; people judge the pairs that are
/// in doubt, each by their own row; and all is deleted by a day that was agreed beforehand, with a
/// certificate.
///
/// Others get the table of a comparison that was handed to them from
/// [waymark.analysis.overlap.OverlapTables].
@NamedInterface("overlap")
@NullMarked
package waymark.analysis.overlap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
