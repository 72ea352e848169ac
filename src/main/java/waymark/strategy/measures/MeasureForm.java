package waymark.strategy.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.strategy.objectives.StrategyChoices;
import waymark.strategy.rag.FormText;
import waymark.web.forms.DateField;

/// A measure as it was typed.
///
/// @param countsPeople `yes` where each one counted is a person
record MeasureForm(
        @Nullable String title,
        @Nullable String objective,
        @Nullable String unit,
        @Nullable String direction,
        @Nullable String baseline,
        @BindParam("baselineOn-day") @Nullable String baselineDay,
        @BindParam("baselineOn-month") @Nullable String baselineMonth,
        @BindParam("baselineOn-year") @Nullable String baselineYear,
        @Nullable String source,
        @Nullable List<String> suppliers,
        @Nullable String countsPeople,
        @Nullable Integer version) {

    MeasureForm {
        title = FormText.tidy(title);
        objective = FormText.tidy(objective);
        unit = FormText.tidy(unit);
        direction = FormText.tidy(direction);
        baseline = FormText.tidy(baseline);
        source = FormText.tidy(source);
        suppliers = suppliers == null ? List.of() : List.copyOf(suppliers);
        countsPeople = FormText.tidy(countsPeople);
    }

    static MeasureForm of(MeasureLine measure) {
        var on = DateField.of(measure.baselineOn());
        return new MeasureForm(
                measure.title(),
                measure.objective(),
                measure.unit().name(),
                measure.direction().name(),
                measure.baseline() == null ? "" : measure.baseline().toPlainString(),
                on.day(),
                on.month(),
                on.year(),
                measure.source(),
                measure.suppliers(),
                measure.countsPeople() ? "yes" : "no",
                measure.version());
    }

    DateField baselineOn() {
        return DateField.of(baselineDay, baselineMonth, baselineYear);
    }

    Ruling<NewMeasure> read(StrategyChoices.Offered choices, LocalDate today) {
        var problems = new Problems();
        FormText.required(problems, "title", text(title), FormText.TITLE, "Enter what is counted", "Title");
        problems.when(!choices.has("objective", text(objective)), "objective", "Choose an objective");
        var in = choose(Unit.values(), text(unit));
        problems.when(in.isEmpty(), "unit", "Choose a unit");
        var way = choose(Direction.values(), text(direction));
        problems.when(way.isEmpty(), "direction", "Choose whether higher or lower is better");
        FormText.required(
                problems, "source", text(source), FormText.REASON, "Enter where the figure comes from", "Source");
        var areas = suppliers == null ? List.<String>of() : suppliers;
        problems.when(
                areas.isEmpty() || !areas.stream().allMatch(area -> choices.has("area", area)),
                "suppliers",
                "Choose at least one area that supplies it");
        problems.when(
                !"yes".equals(countsPeople) && !"no".equals(countsPeople),
                "countsPeople",
                "Choose yes if each one counted is a person");
        problems.when(
                "yes".equals(countsPeople) && in.isPresent() && in.get() != Unit.COUNT,
                "countsPeople",
                "People are counted one by one: choose Count, or no");
        var start = in.flatMap(chosen -> baseline(chosen, problems));
        var on = baselineOn().parse("baselineOn", "Date of the baseline", problems);
        problems.when(
                !text(baseline).isEmpty() && baselineOn().isEmpty(),
                "baselineOn",
                "Enter the date of the baseline, or leave both empty");
        problems.when(
                text(baseline).isEmpty() && !baselineOn().isEmpty(),
                "baseline",
                "Enter the baseline of that date, or leave both empty");
        problems.when(
                on.isPresent() && on.get().isAfter(today),
                "baselineOn",
                "The date of the baseline must be in the past");
        return problems.or(() -> new NewMeasure(
                text(objective),
                text(title),
                in.orElseThrow(),
                way.orElseThrow(),
                start.orElse(null),
                on.orElse(null),
                text(source),
                areas,
                "yes".equals(countsPeople)));
    }

    private Optional<BigDecimal> baseline(Unit in, Problems problems) {
        if (text(baseline).isEmpty()) {
            return Optional.empty();
        }
        return switch (in.read("baseline", text(baseline))) {
            case Ruling.Agreed<BigDecimal>(var value) -> Optional.of(value);
            case Ruling.Refused<BigDecimal>(var refused) -> {
                problems.addAll(refused);
                yield Optional.empty();
            }
        };
    }

    private static <E extends Enum<E>> Optional<E> choose(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
