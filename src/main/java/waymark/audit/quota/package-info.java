/// How many people's records one person may view in a day, and who is told when somebody reaches the quota.
/// In England and Wales hundreds of police staff looked at records without a purpose within a few years, so
/// this is an ordinary risk. Start at [AccessQuota].
@NullMarked
package waymark.audit.quota;

import org.jspecify.annotations.NullMarked;
