package waymark.strategy.actions;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.strategy.rag.Colour;

/// How many actions show each colour, worst first.
public record ColourCounts(Map<Colour, Integer> numbers) {

    /// No action at all.
    public static final ColourCounts NONE = new ColourCounts(Map.of());

    /// Adds up counts of several areas or objectives.
    public static ColourCounts of(Collection<ActionList.Count> counts) {
        var numbers = new EnumMap<Colour, Integer>(Colour.class);
        counts.forEach(count -> numbers.merge(count.colour(), count.actions(), Integer::sum));
        return new ColourCounts(numbers);
    }

    /// Counts the actions of a list that were not withdrawn.
    public static ColourCounts ofLines(Collection<ActionLine> actions) {
        var numbers = new EnumMap<Colour, Integer>(Colour.class);
        actions.stream()
                .filter(action -> action.status() != ActionStatus.WITHDRAWN)
                .forEach(action -> numbers.merge(action.rag().colour(), 1, Integer::sum));
        return new ColourCounts(numbers);
    }

    /// How many actions there are.
    public int all() {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many have the colour.
    public int of(Colour colour) {
        return numbers.getOrDefault(colour, 0);
    }

    /// The worst colour that an action has; empty where there is none.
    public Optional<Colour> worst() {
        return Stream.of(Colour.values()).filter(colour -> of(colour) > 0).findFirst();
    }

    /// `2 red, 1 green`; empty where there are none.
    public String words() {
        return String.join(
                ", ",
                numbers.entrySet().stream()
                        .map(entry ->
                                entry.getValue() + " " + entry.getKey().word().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
