/// What anybody reads of campaigns: toolkits with their files, and public events. Works as a visitor, sets no cookie
/// and keeps nothing of who asked, so that the machine that only takes reports can carry it.
@NullMarked
package waymark.campaigns.open;

import org.jspecify.annotations.NullMarked;
