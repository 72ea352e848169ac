/// Groups of people who exploit others, with a plan by the four Ps and an officer who answers for it.
@NullMarked
package waymark.intelligence.groups;

import org.jspecify.annotations.NullMarked;
