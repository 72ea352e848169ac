package waymark.support.closing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;
import waymark.support.plan.SupportPlans;
import waymark.support.signoff.SignOffKind;
import waymark.support.signoff.SignOffSubject;

/// The plan of support as a second person approves it, and what of it is open when a case is closed.
@Component
class PlanChecks implements ClosingCheck, SignOffSubject {

    private static final int POSITION = 10;

    private final SupportPlans plans;

    PlanChecks(SupportPlans plans) {
        this.plans = plans;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public SignOffKind kind() {
        return SignOffKind.PLAN;
    }

    @Override
    public int version(Case it) {
        return plans.of(it).version();
    }

    @Override
    public String path(Case it) {
        return it.path() + "/plan";
    }

    @Override
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        int open = plans.of(it).openActions().size();
        return List.of(new Item(
                "actions",
                "The actions of the plan are done or not needed any more",
                open == 0 ? "None is open" : open == 1 ? "1 is open" : open + " are open",
                open == 0,
                path(it)));
    }
}
