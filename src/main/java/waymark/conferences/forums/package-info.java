/// Forums: which conferences there are, how each works, and who chairs it, coordinates it and takes its minutes.
@NullMarked
package waymark.conferences.forums;

import org.jspecify.annotations.NullMarked;
