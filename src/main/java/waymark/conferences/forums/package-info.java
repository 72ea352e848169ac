/// Forums: which conferences there are, how each works, and who chairs it, coordinates it and takes its minutes.
@NamedInterface("forums")
@NullMarked
package waymark.conferences.forums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
