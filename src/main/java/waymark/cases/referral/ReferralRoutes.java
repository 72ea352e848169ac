package waymark.cases.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.Route;

/// What a change of the case's route means for the referral of the person whom it is about, for the page
/// that changes it. The referral itself follows once somebody has confirmed what it clears.
@Component
public class ReferralRoutes {

    private final Referrals referrals;

    ReferralRoutes(Referrals referrals) {
        this.referrals = referrals;
    }

    /// The questions whose answers the referral loses on that route; none where nothing was answered.
    public List<String> clears(Case it, Route to) {
        return referrals
                .find(it, it.main())
                .filter(Referral.Draft.class::isInstance)
                .map(referral -> referral
                        .answers()
                        .clearedBy(referral.header().route(), to)
                        .stream()
                        .map(Question::label)
                        .toList())
                .orElse(List.of());
    }
}
