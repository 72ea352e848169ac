/// The desk that answers what the public reports: what waits and until when, who opened it, what became of it.
///
/// What a report says is opened here and nowhere else ([DeskKeys]), for whoever holds the desk of its area, after that
/// is
/// on record. Start at [PublicReport], then [DeskReports].
@NullMarked
package waymark.concerns.reports;

import org.jspecify.annotations.NullMarked;
