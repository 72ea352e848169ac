package waymark.strategy.rag;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Quarter;
import waymark.web.forms.Choice;

/// The partnership's tolerances and calendar in force on a day. Each applies from a date, so that a past
/// quarter keeps the rule of its time.
///
/// @param ragDays how near a due date is "soon", and how old progress may be, in days
/// @param ragPerCent how far off its target a measure may be and still be amber
/// @param firstMonth in which the partnership's year begins, 1 to 12
/// @param fewerThan the first count of people that is printed as it is, by the day from which it applies
public record StrategySettings(int ragDays, int ragPerCent, int firstMonth, SortedMap<LocalDate, Integer> fewerThan) {

    public StrategySettings {
        fewerThan = Collections.unmodifiableSortedMap(new TreeMap<>(fewerThan));
    }

    /// With the usual rule for small numbers.
    public StrategySettings(int ragDays, int ragPerCent, int firstMonth) {
        this(ragDays, ragPerCent, firstMonth, Collections.emptySortedMap());
    }

    /// Which counts of people are too small to print in a figure of the quarter: by the rule of its last day,
    /// so that a figure reads the same for ever, whatever is set later.
    public SmallNumberRule smallNumbers(Quarter quarter) {
        return new SmallNumberRule(fewerThan(quarter.lastDay(firstMonth)), true);
    }

    /// The first count of people that is printed as it is, by the rule of a day.
    int fewerThan(LocalDate day) {
        return fewerThan.headMap(day.plusDays(1)).values().stream()
                .reduce((_, later) -> later)
                .orElse(SmallNumberRule.USUAL.threshold());
    }

    /// The quarter that holds the day.
    public Quarter quarter(LocalDate day) {
        return Quarter.holding(day, firstMonth);
    }

    /// The quarter that holds the day and those before it, to choose from.
    public List<Choice> recentQuarters(LocalDate day, int many) {
        var quarters =
                Stream.iterate(quarter(day), Quarter::previous).limit(many).toList();
        return Choice.from(quarters, Quarter::key, quarter -> quarter.title(firstMonth));
    }

    /// The first day of the next quarter: when an override set on that day lapses.
    public LocalDate lapse(LocalDate day) {
        return quarter(day).next().firstDay(firstMonth);
    }
}
