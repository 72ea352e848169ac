package waymark.training.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.transactions.RunAsSystem;

/// What was reported and handed over in the area in the quarters round a session, as the returns count it.
/// Whole quarters only: windows that begin on the day of each session could be taken from one another.
@Component
class EvaluationSurroundings {

    private static final List<String> SHOWN = List.of("reports_received", "handovers_sent");

    /// A figure for each quarter.
    record Row(String title, List<ReleasedFigure> figures) {}

    /// @param quarters their headings
    record Table(List<String> quarters, List<Row> rows) {}

    private record Quarter(String heading, LocalDate first) {

        LocalDate last() {
            return first.plusMonths(3).minusDays(1);
        }
    }

    private final ObjectProvider<FigureProvider> providers;
    private final RunAsSystem asSystem;
    private final Clock clock;

    EvaluationSurroundings(ObjectProvider<FigureProvider> providers, RunAsSystem asSystem, Clock clock) {
        this.providers = providers;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    Table of(String area, LocalDate session) {
        var own = session.withMonth((session.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
        var quarters = List.of(
                new Quarter("Quarter after, a year earlier", own.plusMonths(3).minusYears(1)),
                new Quarter("Quarter before", own.minusMonths(3)),
                new Quarter("Quarter of the session", own),
                new Quarter("Quarter after", own.plusMonths(3)));
        var rows = new ArrayList<Row>();
        for (var figure : figures()) {
            var counts = Counts.none();
            for (var quarter : quarters) {
                counts = with(counts, figure, area, quarter);
            }
            var released = DisclosureControl.release(counts, SmallNumberRule.USUAL);
            rows.add(new Row(
                    figure.title(),
                    quarters.stream()
                            .map(quarter -> released.figure(figure.key(), quarter.heading()))
                            .toList()));
        }
        return new Table(quarters.stream().map(Quarter::heading).toList(), rows);
    }

    private Counts with(Counts counts, ProvidedFigure figure, String area, Quarter quarter) {
        var today = LocalDate.now(clock);
        if (!quarter.last().isBefore(today)) {
            return counts.missing(figure.key(), quarter.heading(), "The quarter is not over yet");
        }
        var tally = asSystem.get(
                "Figures beside an evaluation",
                (Actor _) -> figure.counter().count(area, new CountedPeriod(quarter.first(), quarter.last(), today)));
        return tally instanceof Tally.Number(long count)
                ? counts.with(figure.key(), quarter.heading(), count)
                : counts.missing(figure.key(), quarter.heading(), "It is no count");
    }

    private List<ProvidedFigure> figures() {
        return providers.stream()
                .flatMap(provider -> provider.figures().stream())
                .filter(figure -> SHOWN.contains(figure.key()))
                .toList();
    }
}
