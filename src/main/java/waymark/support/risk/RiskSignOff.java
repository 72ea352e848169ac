package waymark.support.risk;

import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.support.signoff.SignOffKind;
import waymark.support.signoff.SignOffSubject;

/// The assessments of the risks in a case, as a second person approves them. Each new one makes a new version.
@Component
class RiskSignOff implements SignOffSubject {

    private final CaseRisks risks;

    RiskSignOff(CaseRisks risks) {
        this.risks = risks;
    }

    @Override
    public SignOffKind kind() {
        return SignOffKind.RISK;
    }

    @Override
    public int version(Case it) {
        return risks.number(it);
    }

    @Override
    public String path(Case it) {
        return CaseRisks.path(it);
    }
}
