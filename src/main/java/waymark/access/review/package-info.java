/// The access review: each quarter an organisation's lead, or a coordinator, confirms every account of the
/// organisation. An account that nobody confirmed in four weeks is suspended until somebody does (decision
/// 93). Accounts that nobody uses are closed after five weeks (decision 92).
///
/// Start at [AccessReviewState]. Used within this module only.
@NullMarked
package waymark.access.review;

import org.jspecify.annotations.NullMarked;
