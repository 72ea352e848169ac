package waymark.analysis.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final int QUARTERS = 8;

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
        var wanted = new HashSet<>(Set.of(about.measureKey(), about.partOf()));
        var all = new ArrayList<LinkedTable>();
        var quarter = about.from();
        for (int number = 0; number < QUARTERS && quarter.compareTo(about.to()) <= 0; number++) {
            var each = quarter;
            all.addAll(asSystem.get(SYSTEM, system -> of(system, about, wanted, each, today)));
            quarter = quarter.next();
        }
        return all;
    }

    private List<LinkedTable> of(
            Actor system, Described about, Set<String> wanted, Quarter quarter, LocalDate today) {
        var results = strategy.measures(system, quarter, today).stream()
                .filter(result -> result.measure().countsPeople()
                        && wanted.contains(Category.key(result.measure().title()))
                        && (result.few()
                                || result.value() != null
                                        && result.value().stripTrailingZeros().scale() <= 0))
                .collect(Collectors.groupingBy(result -> result.measure().title()));
        int threshold =
                strategy.settings(system, today).smallNumbers(quarter).threshold();
        var tables = new ArrayList<LinkedTable>();
        results.forEach((measure, figures) -> figures.forEach(figure -> tables.add(
                table(about, measure, quarter, figure.area(), value(figure), threshold))));
        return tables;
    }

    /// Where only "fewer than 5" was accepted, a number in between stands for it: each of them is protected alike.
    private static long value(MeasureResult figure) {
        var value = figure.value();
        return value == null ? 2 : value.longValueExact();
    }

    private static LinkedTable table(
            Described about, String measure, Quarter quarter, String area, long value, int threshold) {
        var hidden = new BitSet();
        if (value > 0 && value < threshold) {
            hidden.set(0, 4);
        }
        return new LinkedTable(
                REF,
                new Described(
                        measure,
                        measure,
                        "",
                        measure,
                        "",
                        "",
                        quarter,
                        quarter,
                        area,
                        "In packs",
                        "",
                        Math.max(threshold, about.threshold()),
                        true,
                        "",
                        true,
                        ""),
                new CountGrid(List.of("everybody"), List.of("Number"), List.of(value)),
                hidden);
    }
}
