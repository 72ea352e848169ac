/// Submissions: what somebody of a partner saw or heard, told on a phone in two minutes, and what officers of the
/// unit that receives it make of it: graded item by item, sanitised, and answered. Nothing here names who told:
/// that is in [waymark.intelligence.sources] alone.
///
/// Start at [Submission], then [Submissions] and [SubmissionIntake].
@NamedInterface("submissions")
@NullMarked
package waymark.intelligence.submissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
