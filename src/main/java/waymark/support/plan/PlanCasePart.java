package waymark.support.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// The plan in words: each need with what the person wishes, and what is done about it.
@Component
class PlanCasePart implements CasePart {

    private static final int POSITION = 20;

    private final SupportPlans plans;

    PlanCasePart(SupportPlans plans) {
        this.plans = plans;
    }

    @Override
    public String key() {
        return "plan";
    }

    @Override
    public String title() {
        return "Plan of support";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var plan = plans.of(it);
        var lines = new ArrayList<Line>();
        for (var need : plan.needs()) {
            if (need.answer() != Answer.NOT_ASKED || !need.actions().isEmpty()) {
                lines.add(new Line(need.domain().title(), words(need)));
            }
        }
        if (plan.reviewOn() != null) {
            lines.add(new Line("All of the plan is looked at again on", DateText.day(plan.reviewOn())));
        }
        return lines;
    }

    private static String words(Need need) {
        var said = new ArrayList<String>();
        said.add(need.answer().title());
        if (!need.wish().isBlank()) {
            said.add("What the person wishes: " + need.wish());
        }
        need.actions().forEach(action -> said.add(words(action)));
        return String.join("\n", said);
    }

    /// Without the name of who does it, who need not be known to a receiver.
    private static String words(PlanAction action) {
        return "%s. %s%s%s"
                .formatted(
                        action.state().title(),
                        action.words(),
                        on(action.due(), ", by "),
                        action.outcome().isBlank() ? "" : ". What came of it: " + action.outcome());
    }

    private static String on(@Nullable LocalDate day, String before) {
        return day == null ? "" : before + DateText.day(day);
    }
}
