/// Who is not reached: what is counted by group, communities beside the census, and gaps that people name, for those
/// who consult and campaign.
@NamedInterface("coverage")
@NullMarked
package waymark.analysis.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
