package waymark.strategy.measures;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import waymark.kernel.Ruling;

/// What a measure is counted in. It reads what people type (`1,200`, `85%`, `£2,500`) and prints it back.
public enum Unit {
    COUNT("Count", "", "", 0, "1200"),
    PER_CENT("Per cent", "", "%", 1, "85 or 85.5"),
    DAYS("Days", "", " days", 1, "14"),
    POUNDS("Pounds", "£", "", 2, "2500 or 2500.50");

    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3}){1,3}(\\.\\d{1,6})?");
    private static final DecimalFormat SHORT = shape("#,##0.##");
    private static final DecimalFormat WITH_PENCE = shape("#,##0.00");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private final String words;
    private final String before;
    private final String after;
    private final int decimals;
    private final String example;

    Unit(String words, String before, String after, int decimals, String example) {
        this.words = words;
        this.before = before;
        this.after = after;
        this.decimals = decimals;
        this.example = example;
    }

    /// As printed.
    public String words() {
        return words;
    }

    /// A figure in this unit as people write it.
    public String example() {
        return example;
    }

    /// Reads one figure in this unit, or says at the field what is wrong and what a right one looks like.
    ///
    /// @param typed what was typed, not blank
    public Ruling<BigDecimal> read(String field, String typed) {
        return readUncapped(field, typed)
                .then(value -> this == PER_CENT && value.compareTo(HUNDRED) > 0
                        ? Ruling.refused(field, "Enter a percentage from 0 to 100, like %s".formatted(example))
                        : Ruling.agreed(value));
    }

    /// The same, where more than 100% is asked about and not refused.
    public Ruling<BigDecimal> readUncapped(String field, String typed) {
        var figure = typed.strip();
        figure = figure.startsWith("£") && this == POUNDS ? figure.substring(1).strip() : figure;
        figure = figure.endsWith("%") && this == PER_CENT
                ? figure.substring(0, figure.length() - 1).strip()
                : figure;
        if (!PLAIN.matcher(figure).matches() && !GROUPED.matcher(figure).matches()) {
            return Ruling.refused(field, "Enter a number in figures, like %s".formatted(example));
        }
        var value = new BigDecimal(figure.replace(",", "")).stripTrailingZeros();
        if (value.scale() > decimals) {
            return Ruling.refused(
                    field,
                    decimals == 0
                            ? "Enter a whole number, like %s".formatted(example)
                            : "Enter no more than %d decimal %s, like %s"
                                    .formatted(decimals, decimals == 1 ? "place" : "places", example));
        }
        return value.compareTo(MOST) > 0
                ? Ruling.refused(field, "Enter a number below 1,000,000,000,000")
                : Ruling.agreed(value.scale() < 0 ? value.setScale(0) : value);
    }

    /// `1,200`, `85%`, `14 days`, `£2,500`.
    public String print(BigDecimal value) {
        boolean pence = this == POUNDS && value.stripTrailingZeros().scale() > 0;
        var shape = (DecimalFormat) (pence ? WITH_PENCE : SHORT).clone(); // each thread needs one of its own
        var one = this == DAYS && value.compareTo(BigDecimal.ONE) == 0;
        return before + shape.format(value) + (one ? " day" : after);
    }

    /// A change in words: `up 4 percentage points`, `down 1,200`, `no change`. 78% to 82% is four percentage
    /// points and not 4%.
    public String change(BigDecimal difference) {
        if (difference.signum() == 0) {
            return "no change";
        }
        var size = difference.abs();
        var one = size.compareTo(BigDecimal.ONE) == 0;
        return (difference.signum() > 0 ? "up " : "down ")
                + (this == PER_CENT
                        ? COUNT.print(size) + (one ? " percentage point" : " percentage points")
                        : print(size));
    }

    private static DecimalFormat shape(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
    }
}
