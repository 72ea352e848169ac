/// The referral to the National Referral Mechanism (NRM), prepared as the Home Office asks it, one for each
/// person in a case. The form is data (`cases/nrm-form-*.csv`); answers are sealed, one row for each section,
/// so that two people can work on one referral. Waymark sends nothing: a first responder types the answers
/// into the Home Office form, helped by the prompt sheet and the copy page, and records that it was done.
///
/// Start at [ReferralForm], then [ReferralAnswers].
@NamedInterface("referral")
@NullMarked
package waymark.cases.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
