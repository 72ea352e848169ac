/// Each person of a case in the National Referral Mechanism (NRM): where they are, what is waited for, which
/// clocks run, and what the Home Office decided. Referral and notification begin it through [NrmProcesses].
@NamedInterface("decisions")
@NullMarked
package waymark.cases.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
