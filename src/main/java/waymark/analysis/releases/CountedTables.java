package waymark.analysis.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.transactions.RunAsSystem;

/// The numbers of people that modules count for the quarter's returns, by area and quarter. Counted as the system: the
/// analyst reads numbers and nothing that they were counted from.
@Component
class CountedTables {

    /// @param key chosen in a form and kept in no table
    record Offer(String key, String title) {}

    /// @param measure what is counted, in the same words each time
    /// @param columnName empty where there is one column
    record Counted(String measure, String definition, String rowName, String columnName, CountGrid grid) {}

    private static final String SYSTEM = "Counting for a table of figures";

    private final List<ProvidedFigure> figures;
    private final DirectoryApi directory;
    private final RunAsSystem asSystem;

    CountedTables(List<FigureProvider> providers, DirectoryApi directory, RunAsSystem asSystem) {
        this.figures = providers.stream()
                .flatMap(provider -> provider.figures().stream())
                .filter(figure -> figure.people() && !figure.share())
                .sorted(Comparator.comparing(ProvidedFigure::title))
                .toList();
        this.directory = directory;
        this.asSystem = asSystem;
    }

    /// What can be counted.
    List<Offer> offers() {
        return figures.stream()
                .map(figure -> new Offer(figure.key(), figure.title()))
                .toList();
    }

    /// Counts the quarters from one to another, as far as they are over.
    @Transactional(readOnly = true)
    public Optional<Counted> count(Actor actor, String key, Quarter from, Quarter to, int firstMonth, LocalDate today) {
        var areas = directory.areas(actor);
        var quarters = new ArrayList<Quarter>();
        for (var each = from;
                each.compareTo(to) <= 0 && each.lastDay(firstMonth).isBefore(today) && quarters.size() < 8;
                each = each.next()) {
            quarters.add(each);
        }
        if (areas.isEmpty() || quarters.isEmpty()) {
            return Optional.empty();
        }
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .map(figure -> asSystem.get(SYSTEM, _ -> {
                    var counts = new ArrayList<Long>();
                    for (var area : areas) {
                        for (var quarter : quarters) {
                            var tally = figure.counter()
                                    .count(
                                            area.code(),
                                            new CountedPeriod(
                                                    quarter.firstDay(firstMonth), quarter.lastDay(firstMonth), today));
                            counts.add(tally instanceof Tally.Number(long count) ? count : 0L);
                        }
                    }
                    return new Counted(
                            figure.title(),
                            figure.definition(),
                            "Area",
                            quarters.size() == 1 ? "" : "Quarter",
                            new CountGrid(
                                    areas.stream().map(area -> area.name()).toList(),
                                    quarters.size() == 1
                                            ? List.of("Number")
                                            : quarters.stream()
                                                    .map(each -> each.brief(firstMonth))
                                                    .toList(),
                                    counts));
                }));
    }
}
