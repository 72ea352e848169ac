package waymark.support.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.support.risk.CaseRisk.Assessment;
import waymark.support.risk.CaseRisk.Details;
import waymark.support.risk.CaseRisk.Level;
import waymark.support.risk.CaseRisk.Likelihood;
import waymark.support.risk.CaseRisk.Subject;

/// Records assessments of risk where no page is there: the demonstration. By the same rules.
@Component
public class CaseRiskApi {

    private final Cases cases;
    private final CaseRisks risks;

    CaseRiskApi(Cases cases, CaseRisks risks) {
        this.cases = cases;
        this.risks = risks;
    }

    /// What is written with an assessment; everything but the reason may be empty.
    public record Words(String risk, String reason, String lowers, String controls, String action) {}

    /// Records an assessment.
    ///
    /// @param on the day on which it was assessed and written
    /// @param subject as in [CaseRisk.Subject]
    /// @param level as in [CaseRisk.Level]
    /// @param actionBy by when the safety action is done; null where there is none
    public void record(
            Actor.Person actor,
            Ref ref,
            LocalDate on,
            String subject,
            String level,
            LocalDate nextReview,
            @Nullable LocalDate actionBy,
            Words words) {
        var it = cases.forChange(actor, ref);
        var about = Subject.valueOf(subject);
        var before = risks.latest(it, about);
        var assessment = new Assessment(
                about,
                Level.valueOf(level),
                Likelihood.POSSIBLE,
                on,
                nextReview,
                actionBy,
                new Details(words.risk(), words.reason(), words.lowers(), words.controls(), words.action()));
        int number = before == null ? 1 : before.number() + 1;
        switch (assessment.rule(on, before).save(one -> risks.save(actor, it, number, one))) {
            case Saved.Done<Assessment> _ -> {}
            case Ruling.Refused<Assessment>(var problems) -> throw new InvariantViolation(problems.toString());
            case Saved.Stale<Assessment> _ -> throw new InvariantViolation("an assessment that is there already");
        }
    }
}
