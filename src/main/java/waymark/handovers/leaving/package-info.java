/// What happens to the open hand-overs of a person who leaves. Only references are read, never contents.
@NullMarked
package waymark.handovers.leaving;

import org.jspecify.annotations.NullMarked;
