/// A report of the public as the team works on it, its outcome, and the repository that guards it: what the
/// packages for triage, rota, identity, sharing and retention share.
///
/// What a report says is opened in [DeskReports] only, for a member of the desk of its area, after that is
/// on record. Start at [PublicReport].
@NullMarked
package waymark.concerns.reports;

import org.jspecify.annotations.NullMarked;
