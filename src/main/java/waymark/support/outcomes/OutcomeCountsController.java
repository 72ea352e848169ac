package waymark.support.outcomes;

import static waymark.kernel.Permission.COUNT_CASES;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Scope;
import waymark.support.outcomes.OutcomeCounts.Change;
import waymark.support.outcomes.OutcomeCounts.Row;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.NavPage;
import waymark.web.Page;

/// How outcomes changed, for those who count cases and open none.
@Controller
class OutcomeCountsController {

    /// Nobody of a group that is known may be printed as 0: it would say something about each of them.
    private static final SmallNumberRule RULE = new SmallNumberRule(SmallNumberRule.USUAL.threshold(), false);

    /// @param figures better, the same, worse, as they may be shown
    record Line(CoreOutcome outcome, List<ReleasedFigure> figures) {}

    /// @param title whose people these are
    /// @param until the day up to which was counted; null where nothing was yet
    record View(String title, List<Line> lines, @Nullable LocalDate until) {}

    private final OutcomeCounts counts;

    OutcomeCountsController(OutcomeCounts counts) {
        this.counts = counts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        NavItem outcomeCountsItem() {
            return NavItem.of(
                    NavGroup.PEOPLE,
                    13,
                    "Outcomes in numbers",
                    "How people say that they are, compared with the start, in numbers that name nobody.",
                    NavPage.of("Outcomes in numbers", "/case-outcomes", COUNT_CASES)
                            .foundBy("how people are better recovery core outcome set"));
        }
    }

    @GetMapping("/case-outcomes")
    @Allow(COUNT_CASES)
    ModelAndView show(Actor.Person actor) {
        var rows = counts.newest();
        var title = actor.may(COUNT_CASES, Scope.PARTNERSHIP) ? "the partnership" : actor.organisationName();
        return Page.show(
                "support/outcomes/counts",
                new View(
                        title,
                        CoreOutcome.ALL.stream()
                                .map(outcome -> line(outcome, rows))
                                .toList(),
                        rows.isEmpty() ? null : rows.getFirst().untilDay()));
    }

    /// Each organisation is guarded by itself before they are added up, so that no total gives away what is hidden
    /// elsewhere.
    private static Line line(CoreOutcome outcome, List<Row> rows) {
        var table = Counts.none();
        for (var row : rows) {
            if (row.outcome().equals(outcome.code())) {
                table = table.with(row.organisation(), row.change().name(), row.count());
            }
        }
        var released = DisclosureControl.release(table, RULE);
        return new Line(
                outcome,
                Stream.of(Change.values())
                        .map(change -> released.total(change.name()))
                        .toList());
    }
}
