/// What officers see of entities together: the page of one with what reports say of it, the search, judgements of what
/// is the same, the network as a table and a picture, paths, time lines, saved views, and the export in FollowTheMoney.
/// All of it is worked out at each reading from what the reader may see. Start at [Networks].
@NullMarked
package waymark.intelligence.network;

import org.jspecify.annotations.NullMarked;
