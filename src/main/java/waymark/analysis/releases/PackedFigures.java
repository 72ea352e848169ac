package waymark.analysis.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.strategy.StrategyApi;
import waymark.strategy.measures.MeasureLine;
import waymark.strategy.measures.MeasureResult;
import waymark.web.transactions.RunAsSystem;

/// What every member reads of a measure of the plan in packs and returns: the count of each area where it is not small,
/// and "fewer than 5" where it is. A table of the same measure is audited beside it.
@Component
class PackedFigures {

    /// Stands for them where a table has its reference.
    static final String REF = "packs and returns";

    private static final String SYSTEM = "Auditing a table beside packs";
    private static final int QUARTERS = 16;

    private final StrategyApi strategy;
    private final RunAsSystem asSystem;

    PackedFigures(StrategyApi strategy, RunAsSystem asSystem) {
        this.strategy = strategy;
        this.asSystem = asSystem;
    }

    /// The measures of the plan that count people, by name: a table that counts the same takes the same name.
    @Transactional(readOnly = true)
    List<String> measures(Actor actor, Quarter quarter, LocalDate today) {
        return strategy.measures(actor, quarter, today).stream()
                .map(MeasureResult::measure)
                .filter(MeasureLine::countsPeople)
                .map(MeasureLine::title)
                .distinct()
                .sorted()
                .toList();
    }

    /// What is read of the measures that a table counts, or is part of, in the quarters that it covers.
    @Transactional(readOnly = true)
    List<LinkedTable> beside(Described about, LocalDate today) {
        var tables = new ArrayList<LinkedTable>();
        var settings = asSystem.get(SYSTEM, system -> strategy.settings(system, today));
        results(about, today).forEach(result -> {
            var value = result.value();
            if (result.few() || value != null && value.stripTrailingZeros().scale() <= 0) {
                tables.add(table(
                        about, result, settings.smallNumbers(result.quarter()).threshold()));
            }
        });
        return tables;
    }

    /// Quarters of which an area's figure is still to come: it will be printed whatever a table says, so the table
    /// waits.
    @Transactional(readOnly = true)
    List<String> waiting(Described about, LocalDate today) {
        return results(about, today).stream()
                .filter(result -> !result.few() && result.value() == null && result.unavailable() == null)
                .map(result ->
                        "The return of %s for %s is not accepted yet. Its figure of “%s” will stand beside this table"
                                .formatted(
                                        result.areaName(),
                                        result.quarter(),
                                        result.measure().title()))
                .toList();
    }

    /// The last day on which one of these figures was accepted or corrected.
    @Transactional(readOnly = true)
    Optional<LocalDate> lastRecorded(Described about, LocalDate today) {
        var measures = results(about, today).stream()
                .map(result -> result.measure().ref())
                .distinct()
                .toList();
        return asSystem.get(SYSTEM, system -> strategy.lastRecorded(system, measures, about.from(), about.to()));
    }

    private List<MeasureResult> results(Described about, LocalDate today) {
        var wanted = List.of(about.measureKey(), about.partOf());
        var all = new ArrayList<MeasureResult>();
        var quarter = about.from();
        for (int number = 0; number < QUARTERS && quarter.compareTo(about.to()) <= 0; number++) {
            var each = quarter;
            all.addAll(asSystem.get(SYSTEM, system -> strategy.measures(system, each, today)));
            quarter = quarter.next();
        }
        return all.stream()
                .filter(result -> result.measure().countsPeople()
                        && wanted.contains(Category.key(result.measure().title())))
                .toList();
    }

    /// Where only "fewer than 5" was accepted, a number in between stands for it: each of them is protected alike.
    private static long value(MeasureResult figure) {
        var value = figure.value();
        return value == null ? 2 : value.longValueExact();
    }

    private static LinkedTable table(Described about, MeasureResult figure, int fewerThan) {
        long value = value(figure);
        var hidden = new BitSet();
        if (value > 0 && value < fewerThan) {
            hidden.set(0, 4);
        }
        var measure = figure.measure().title();
        return new LinkedTable(
                REF,
                new Described(
                        measure,
                        measure,
                        "",
                        measure,
                        "",
                        "",
                        figure.quarter(),
                        figure.quarter(),
                        figure.area(),
                        "In packs",
                        "",
                        about.threshold(),
                        true,
                        "",
                        true,
                        ""),
                new CountGrid(List.of("everybody"), List.of("Number"), List.of(value)),
                hidden);
    }
}
