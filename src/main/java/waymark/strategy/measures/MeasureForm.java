package waymark.strategy.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Reads the form of a measure, and fills it.
final class MeasureForm {

    private MeasureForm() {}

    static FormData filled(MeasureLine measure) {
        return FormData.version(measure.version())
                .with("title", measure.title())
                .with("objective", measure.objective())
                .with("unit", measure.unit().name())
                .with("direction", measure.direction().name())
                .with(
                        "baseline",
                        measure.baseline() == null ? "" : measure.baseline().toPlainString())
                .with("baselineOn", measure.baselineOn())
                .with("source", measure.source())
                .with("suppliers", measure.suppliers())
                .with("countsPeople", measure.countsPeople() ? "yes" : "no")
                .with("feed", measure.feed());
    }

    /// The measure, once the form is right.
    static Ruling<NewMeasure> read(
            FormData form, StrategyChoices.Offered choices, CountedFigures counted, LocalDate today) {
        return form.read(reader -> fields(reader, choices, counted, today)).map(Fields::measure);
    }

    /// What the form holds: a measure only where nothing is wrong with it.
    private record Fields(
            String objective,
            String title,
            Unit unit,
            Direction direction,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            String source,
            List<String> suppliers,
            boolean countsPeople,
            @Nullable String feed) {

        NewMeasure measure() {
            return new NewMeasure(
                    objective, title, unit, direction, baseline, baselineOn, source, suppliers, countsPeople, feed);
        }
    }

    private static Fields fields(
            FormReader reader, StrategyChoices.Offered choices, CountedFigures counted, LocalDate today) {
        var form = reader.form();
        var objective = choices.chosen(reader, "objective", "objective", null, "Choose an objective");
        var title = reader.required("title", "Title", FormReader.TITLE, "Enter what is counted");
        var unit = reader.choice("unit", Unit.class, "Choose a unit");
        var direction = reader.choice("direction", Direction.class, "Choose whether higher or lower is better");
        var people = form.text("countsPeople");
        reader.when(
                !people.equals("yes") && !people.equals("no"),
                "countsPeople",
                "Choose yes if each one counted is a person");
        reader.when(
                people.equals("yes") && !form.text("unit").isEmpty() && unit != Unit.COUNT,
                "countsPeople",
                "People are counted one by one: choose Count, or no");
        boolean based = !form.text("baseline").isEmpty();
        boolean dated = !form.date("baselineOn").isEmpty();
        reader.when(!based && dated, "baseline", "Enter the baseline of that date, or leave both empty");
        var baseline = figure(reader, "baseline", unit);
        reader.when(based && !dated, "baselineOn", "Enter the date of the baseline, or leave both empty");
        var on = reader.date("baselineOn", "Date of the baseline");
        reader.when(
                on.isPresent() && on.get().isAfter(today),
                "baselineOn",
                "The date of the baseline must be in the past");
        var source = reader.required("source", "Source", FormReader.REASON, "Enter where the figure comes from");
        var suppliers = form.all("suppliers");
        reader.when(
                suppliers.isEmpty() || !suppliers.stream().allMatch(area -> choices.has("area", area)),
                "suppliers",
                "Choose at least one area that supplies it");
        return new Fields(
                objective,
                title,
                unit,
                direction,
                baseline.orElse(null),
                on.orElse(null),
                source,
                suppliers,
                people.equals("yes"),
                feed(reader, unit, people.equals("yes"), counted));
    }

    /// The figure that feeds it, where it fits what the measure counts.
    private static @Nullable String feed(FormReader reader, Unit unit, boolean people, CountedFigures counted) {
        var key = reader.form().text("feed");
        if (key.isEmpty()) {
            return null;
        }
        var figure = counted.find(key);
        reader.when(figure.isEmpty(), "feed", "Choose a figure of the list, or none");
        figure.ifPresent(one -> {
            var wanted = one.share() ? Unit.PER_CENT : Unit.COUNT;
            reader.when(
                    unit != wanted,
                    "feed",
                    "“%s” is counted in %s: choose that unit, or another figure"
                            .formatted(one.title(), wanted == Unit.COUNT ? "whole numbers (Count)" : "per cent"));
            reader.when(
                    unit == Unit.COUNT && wanted == Unit.COUNT && one.people() && !people,
                    "countsPeople",
                    "Each one of “%s” is about a person: choose yes, so that small numbers are not published"
                            .formatted(one.title()));
        });
        return key;
    }

    /// A figure in the unit, or nothing where the field is empty or wrong.
    static Optional<BigDecimal> figure(FormReader reader, String field, Unit unit) {
        var text = reader.form().text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (unit.read(field, text)) {
            case Ruling.Agreed<BigDecimal>(var value) -> Optional.of(value);
            case Ruling.Refused<BigDecimal>(var problems) -> {
                for (Problem problem : problems) {
                    reader.when(true, problem.field(), problem.message());
                }
                yield Optional.empty();
            }
        };
    }
}
