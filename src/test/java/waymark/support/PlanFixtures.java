package waymark.support;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.cases.consent.sharing.ConsentGround;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.support.plan.Answer;
import waymark.support.plan.Domain;
import waymark.support.plan.SupportPlanApi;

/// Plans with a need, an action and a referral.
@Component
public class PlanFixtures {

    private final SupportPlanApi plans;
    private final Visit visit;

    PlanFixtures(SupportPlanApi plans, Visit visit) {
        this.plans = plans;
        this.visit = visit;
    }

    /// The case, once its person wants support with their goals.
    public Ref needed(Actor.Person worker, Ref ref) {
        CurrentActor.run(
                worker,
                () -> plans.need(
                        worker, ref, LocalDate.now(), Domain.GOALS, Answer.NEEDED, 1, "To drive a lorry", null));
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
                                LocalDate.now(),
                                Domain.GOALS,
                                "Ask about lessons",
                                worker,
                                LocalDate.now().plusDays(3)));
    }

    /// A referral that waits for its answer, and where in the case it is.
    public String referral(Ref ref, Actor.Person worker) {
        needed(worker, ref);
        var today = LocalDate.now();
        var day = new String[] {
            String.valueOf(today.getDayOfMonth()),
            String.valueOf(today.getMonthValue()),
            String.valueOf(today.getYear())
        };
        var answer = visit.as(worker)
                .post(
                        "/cases/%s/plan/needs/goals/referrals".formatted(ref),
                        ConsentGround.with(
                                "version",
                                "1",
                                "service",
                                "other",
                                "name",
                                "Sample Driving School",
                                "askedOn-day",
                                day[0],
                                "askedOn-month",
                                day[1],
                                "askedOn-year",
                                day[2],
                                "chaseOn-day",
                                day[0],
                                "chaseOn-month",
                                day[1],
                                "chaseOn-year",
                                day[2]));
        if (answer.status() != 303) {
            throw new AssertionError(answer.errors());
        }
        return "/plan/referrals/"
                + TestDatabase.owner()
                        .sql("""
                        select cast(r.id as text) from support.service_referral r join cases.case_record c on c.id = r.case_id
                         where c.ref = :ref and r.state = 'ASKED'
                        """)
                        .param("ref", ref.value())
                        .query(String.class)
                        .list()
                        .getFirst();
    }
}
