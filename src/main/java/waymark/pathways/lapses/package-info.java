/// Guidance in force that leads to a contact nobody answers for: found for every page, put on the homes of those who can
/// mend it.
@NullMarked
package waymark.pathways.lapses;

import org.jspecify.annotations.NullMarked;
