/// The team that reads what the public reports: the queue and its time limits, the page of a report,
/// messages to the reporter, and reports that staff enter for somebody who telephoned. Start at
/// [ReportsController].
@NullMarked
package waymark.concerns.triage;

import org.jspecify.annotations.NullMarked;
