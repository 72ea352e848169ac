package waymark.support.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// What the plan says: what the person wants in each domain, and what is done about it.
@Component
class PlanCasePart implements CasePart {

    private static final int POSITION = 11;

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
        return "Support plan";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        return lines(it, action -> "Who: " + action.who());
    }

    /// Without the names of those who do something: some of them are no colleagues.
    @Override
    public List<Line> shared(Case it) {
        return lines(it, _ -> "");
    }

    private List<Line> lines(Case it, Function<PlanAction, String> who) {
        var lines = new ArrayList<Line>();
        for (var need : plans.of(it).needs()) {
            lines.add(new Line(
                    need.domain().title(),
                    joined(
                            need.answer().title(),
                            need.wish().isEmpty() ? "" : "In their words: " + need.wish(),
                            need.reviewOn() == null
                                    ? ""
                                    : "To be looked at again on " + DateText.day(need.reviewOn()))));
            for (var action : need.actions()) {
                lines.add(new Line(
                        need.domain().title() + ", action",
                        joined(
                                action.words(),
                                who.apply(action),
                                action.due() == null ? "" : "By " + DateText.day(action.due()),
                                action.state().title(),
                                action.outcome())));
            }
        }
        return lines;
    }

    @Override
    public List<String> namesOutside(Case it) {
        return plans.of(it).needs().stream()
                .flatMap(need -> need.actions().stream())
                .filter(action -> action.ownerKind() == OwnerKind.OTHER)
                .map(PlanAction::ownerName)
                .toList();
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
    }
}
