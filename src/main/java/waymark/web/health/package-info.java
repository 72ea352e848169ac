/// What can be wrong with the machine: each fault is found here, named once in the log and on `/health`,
/// and answered to everybody who asks for a page. While the database is away, what was published last is
/// shown from memory.
///
/// Start at [HealthCheck] for a fault of your own, at [Outage] for what a reader is told, at
/// [LastPublished] for the public pages.
@NullMarked
package waymark.web.health;

import org.jspecify.annotations.NullMarked;
