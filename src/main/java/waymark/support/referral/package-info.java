/// Referrals of a need to services: who was asked, what they answered and why they declined, and how often that
/// happens ([UnmetNeeds]).
@NamedInterface("referral")
@NullMarked
package waymark.support.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
