/// Campaigns from the plan to what was learned: where, for whom, in which languages, what they cost, how far they
/// reached, and what was reported in the months that were fixed beforehand.
@NullMarked
package waymark.campaigns.planning;

import org.jspecify.annotations.NullMarked;
