package waymark.analysis.local;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.insight.ReleasedFigure;
import waymark.kernel.Actor;

/// The newest local figure of referrals for each area, for a map.
@Component
public class NewestLocal {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final LocalFigures figures;

    NewestLocal(LocalFigures figures) {
        this.figures = figures;
    }

    /// The newest figure of an area.
    ///
    /// @param days which days it is of, and what it counts
    /// @param people the population to divide by; 0 where none was entered
    public record Newest(ReleasedFigure figure, String days, int people) {

        /// For each 100,000 people, where a population was entered.
        public Optional<double[]> rate() {
            if (people == 0 || figure.low().isEmpty() || figure.high().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new double[] {
                figure.low().getAsLong() * 100_000.0 / people, figure.high().getAsLong() * 100_000.0 / people
            });
        }
    }

    /// By the code of the area.
    public Map<String, Newest> byArea(Actor actor) {
        var populations = figures.populations(actor);
        var newest = new LinkedHashMap<String, LocalFigure>();
        for (var one : figures.all(actor)) {
            if (one.withdrawnOn() == null && one.side().referrals()) {
                newest.merge(one.area(), one, (a, b) -> a.toDay().isBefore(b.toDay()) ? b : a);
            }
        }
        var found = new LinkedHashMap<String, Newest>();
        newest.forEach((area, one) -> found.put(
                area,
                new Newest(
                        one.released(),
                        "%s to %s. %s"
                                .formatted(
                                        month(one.fromDay()),
                                        month(one.toDay()),
                                        one.side().words()),
                        people(populations, one))));
        return found;
    }

    private static int people(List<Population> populations, LocalFigure one) {
        return Population.of(populations, one.area(), one.toDay())
                .map(Population::people)
                .orElse(0);
    }

    private static String month(LocalDate day) {
        return MONTH.format(day);
    }
}
