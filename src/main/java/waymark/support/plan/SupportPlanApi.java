package waymark.support.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Outcome;
import waymark.kernel.Ref;
import waymark.kernel.Saved;

/// Writes a plan where no page is there: the demonstration. By the same rules.
@Component
public class SupportPlanApi {

    private final Cases cases;
    private final SupportPlans plans;
    private final Clock clock;

    SupportPlanApi(Cases cases, SupportPlans plans, Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.clock = clock;
    }

    /// Records what the person says of a domain.
    ///
    /// @param risk 0 to 3, or null
    /// @param wish may be empty
    public void need(
            Actor.Person actor,
            Ref ref,
            Domain domain,
            Answer answer,
            @Nullable Integer risk,
            String wish,
            @Nullable LocalDate reviewOn) {
        var it = cases.forChange(actor, ref);
        var before = plans.of(it).need(domain);
        done(new NeedDetails(answer, risk, wish, reviewOn)
                .rule(before, today())
                .save(details -> plans.save(actor, it, before, before.version(), details)));
    }

    /// Adds an action to a need, and answers its id.
    ///
    /// @param owner who does it; null for the person themselves
    public UUID action(
            Actor.Person actor,
            Ref ref,
            Domain domain,
            String words,
            Actor.@Nullable Person owner,
            @Nullable LocalDate due) {
        var it = cases.forChange(actor, ref);
        var need = plans.of(it).need(domain);
        var details = owner == null
                ? new ActionDetails(words, OwnerKind.PERSON, null, "", due)
                : new ActionDetails(words, OwnerKind.MEMBER, owner.id(), owner.name(), due);
        done(details.rule(null, today()).save(one -> plans.add(actor, it, need, one)));
        return plans.of(it).need(domain).actions().stream()
                .filter(action -> action.words().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Records what came of an action.
    public void finish(Actor.Person actor, Ref ref, UUID action, boolean achieved, LocalDate on, String outcome) {
        var it = cases.forChange(actor, ref);
        var plan = plans.of(it);
        var before = SupportPlans.action(plan, action);
        done(new ActionResult(achieved ? ActionState.DONE : ActionState.NOT_DONE, on, outcome)
                .rule(today())
                .save(result -> plans.finish(actor, it, plan.needOf(before), before, before.version(), result)));
    }

    /// Records a review of the whole plan.
    public void review(Actor.Person actor, Ref ref, LocalDate next, String words) {
        var it = cases.forChange(actor, ref);
        done(new PlanReview(next, words)
                .rule(today())
                .save(review -> plans.review(actor, it, plans.of(it).version(), review)));
    }

    private static <T> void done(Outcome<T> outcome) {
        if (!(outcome instanceof Saved.Done)) {
            throw new InvariantViolation(outcome.toString());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
