package waymark.cases.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the rules ask about a person on the day of a step and other parts of the case know.
///
/// @param age on that day
/// @param turns18On null where it is not known
/// @param firstResponder true where a first responder organisation acts
/// @param bound true where section 52 binds that organisation
/// @param complete true where every mandatory field of the referral is filled
/// @param withoutIdentity true where the notification identifies nobody, or the adult agreed that it does
/// @param pilotArea true where the area has a devolved panel for children
/// @param ageDisputed true where somebody doubts that the person is a child
public record NrmFacts(
        Age age,
        Agreement agreement,
        @Nullable LocalDate turns18On,
        boolean firstResponder,
        boolean bound,
        boolean complete,
        boolean withoutIdentity,
        boolean pilotArea,
        boolean ageDisputed) {

    /// Of a person whose referral has been sent: only the age still counts.
    public static NrmFacts later(Age age, @Nullable LocalDate turns18On, boolean pilotArea) {
        return new NrmFacts(age, Agreement.NOT_ASKED, turns18On, true, true, true, true, pilotArea, false);
    }

    /// The same with another answer about consent.
    public NrmFacts with(Agreement agreement) {
        return new NrmFacts(
                age, agreement, turns18On, firstResponder, bound, complete, withoutIdentity, pilotArea, ageDisputed);
    }

    public boolean adult() {
        return age == Age.ADULT;
    }
}
