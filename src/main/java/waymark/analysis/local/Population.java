package waymark.analysis.local;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import waymark.insight.ReleasedFigure;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// How many people lived in an area on a day, as a source says. A later value for the same day is added and the
/// earlier one stays.
record Population(
        String area, LocalDate asOf, int number, int people, String source, LocalDate setOn, String setByName) {

    /// The whole country.
    static final String COUNTRY = "UK";

    /// What is typed.
    record Given(String area, LocalDate asOf, int people, String source) {

        static Ruling<Given> read(FormData form, List<Choice> areas, LocalDate today) {
            return form.read(reader -> {
                var area = reader.choice("area", areas, Choice::value, "Choose an area");
                var asOf = reader.requiredDate("asOf", "Day", today.withDayOfYear(1));
                reader.when(asOf.isAfter(today), "asOf", "The day must be today or in the past");
                return new Given(
                        area.value(),
                        asOf,
                        reader.number("people", 100, 2_000_000_000, "Enter a whole number of people, 100 or more"),
                        reader.requiredLine("source", "The source", 300, "Say where the number comes from"));
            });
        }
    }

    private static final double PER = 100_000;
    private static final int DAYS_OF_A_YEAR = 365;

    /// The one nearest before the last day of a period, else the first after it.
    static Optional<Population> of(List<Population> all, String area, LocalDate lastDay) {
        var own = all.stream().filter(one -> one.area().equals(area)).toList();
        var newest = Comparator.comparing(Population::asOf).thenComparingInt(Population::number);
        return own.stream()
                .filter(one -> !one.asOf().isAfter(lastDay))
                .max(newest)
                .or(() -> own.stream()
                        .min(Comparator.comparing(Population::asOf)
                                .thenComparing(Comparator.comparingInt(Population::number)
                                        .reversed())));
    }

    /// People for each 100,000, in words; a range where the number itself is one.
    String rate(ReleasedFigure figure) {
        if (figure.low().isEmpty() || figure.high().isEmpty()) {
            return "not available";
        }
        var low = words(figure.low().getAsLong());
        var high = words(figure.high().getAsLong());
        return low.equals(high) ? low : "%s to %s".formatted(low, high);
    }

    /// The same for a number that is printed.
    String rate(long count) {
        return words(count);
    }

    double perHundredThousand(long count) {
        return count * PER / people;
    }

    private String words(long count) {
        return "%.1f".formatted(perHundredThousand(count));
    }

    /// True where the population is of a day more than a year away from the period.
    boolean farFrom(LocalDate lastDay) {
        return Math.abs(java.time.temporal.ChronoUnit.DAYS.between(asOf, lastDay)) > 2 * DAYS_OF_A_YEAR;
    }
}
