package waymark.support;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.plan.Answer;
import waymark.support.plan.Domain;
import waymark.support.plan.SupportPlanApi;
import waymark.support.referral.ServiceReferralApi;

/// Plans with a need, an action and a referral.
@Component
public class PlanFixtures {

    private final SupportPlanApi plans;
    private final ServiceReferralApi referrals;

    PlanFixtures(SupportPlanApi plans, ServiceReferralApi referrals) {
        this.plans = plans;
        this.referrals = referrals;
    }

    /// The case, once its person wants support with their goals.
    public Ref needed(Actor.Person worker, Ref ref) {
        CurrentActor.run(
                worker, () -> plans.need(worker, ref, Domain.GOALS, Answer.NEEDED, 1, "To drive a lorry", null));
        return ref;
    }

    /// An action of the worker, and where in the case it is.
    public String action(Ref ref, Actor.Person worker) {
        needed(worker, ref);
        return "/plan/actions/"
                + CurrentActor.as(
                        worker,
                        () -> plans.action(
                                worker,
                                ref,
                                Domain.GOALS,
                                "Ask about lessons",
                                worker,
                                LocalDate.now().plusDays(3)));
    }

    /// A referral that waits for its answer, and where in the case it is.
    public String referral(Ref ref, Actor.Person worker) {
        needed(worker, ref);
        var today = LocalDate.now();
        return "/plan/referrals/"
                + CurrentActor.as(
                        worker, () -> referrals.ask(worker, ref, Domain.GOALS, "Sample Driving School", today, today));
    }
}
