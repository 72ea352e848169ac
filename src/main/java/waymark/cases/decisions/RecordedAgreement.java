package waymark.cases.decisions;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.consent.BestInterests;
import waymark.cases.consent.Consents;
import waymark.cases.consent.Layer;
import waymark.cases.consent.LayerState;
import waymark.cases.record.Case;
import waymark.cases.record.PersonInCase;
import waymark.cases.rules.Agreement;

/// Whether an adult may be referred, as the case records it: with consent that was recorded, or by a decision
/// in the best interests of somebody who cannot decide. No form asks for it a second time.
@Component
public class RecordedAgreement {

    private final Consents consents;

    RecordedAgreement(Consents consents) {
        this.consents = consents;
    }

    /// As it is today: one statement for consent and one for capacity. A yes of somebody who cannot decide
    /// any more stands no longer: what counts is what was decided in their best interests.
    public Agreement of(Case it, PersonInCase person) {
        var standing = consents.standing(it, person);
        if (standing.lacksCapacity()) {
            return standing.bestInterests()
                    .map(decided ->
                            decided.refer() ? Agreement.BEST_INTERESTS_TO_REFER : Agreement.BEST_INTERESTS_NOT_TO_REFER)
                    .orElse(Agreement.NOT_ASKED);
        }
        return standing.nrmGiven() ? Agreement.CONSENTED : Agreement.NOT_ASKED;
    }

    /// The day of the consent or of the decision on which a referral rests; nothing where there is none.
    public Optional<LocalDate> day(Case it, PersonInCase person) {
        var standing = consents.standing(it, person);
        return standing.lacksCapacity()
                ? standing.bestInterests().map(BestInterests::decidedOn)
                : standing.of(Layer.NRM).filter(_ -> standing.nrmGiven()).map(LayerState::onDay);
    }
}
