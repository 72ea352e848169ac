package waymark.analysis.estimates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;

/// What the analyst says of the lists beside their counts. Each is null until it is answered.
///
/// @param onePeriod     whether all lists are of the same period
/// @param oneTerritory  whether all are of the same area
/// @param oneDefinition whether all count people by the same definition
/// @param pairs         one answer for each two lists, in the order of [GuardedOverlap#pairs]
/// @param linkage       how the same people were recognised on several lists, and how well
/// @param missedLinks   share of the links that were missed; null where nobody measured it
/// @param falseLinks    share of the links that are false; null where nobody measured it
record EstimateAnswers(
        @Nullable Boolean onePeriod,
        @Nullable Boolean oneTerritory,
        @Nullable Boolean oneDefinition,
        List<Pair> pairs,
        String linkage,
        @Nullable BigDecimal missedLinks,
        @Nullable BigDecimal falseLinks) {

    EstimateAnswers {
        pairs = List.copyOf(pairs);
    }

    /// Whether cases of one list reach the other by referral, a duty to notify or shared casework.
    enum Reach {
        YES("Yes, they do"),
        NO("No: they meet people apart from each other"),
        UNKNOWN("Nobody knows");

        private final String words;

        Reach(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static List<Choice> choices() {
            return Stream.of(values())
                    .map(one -> Choice.of(one.name(), one.words()))
                    .toList();
        }
    }

    /// The answer for two lists.
    ///
    /// @param lists as a combination
    record Pair(int lists, Reach reach) {}

    static final EstimateAnswers NONE = new EstimateAnswers(null, null, null, List.of(), "", null, null);

    boolean complete(int lists) {
        return onePeriod != null
                && oneTerritory != null
                && oneDefinition != null
                && !linkage.isEmpty()
                && pairs.size() == lists * (lists - 1) / 2;
    }

    /// The pairs that are in every model: those that pass people on, and those of which nobody knows.
    List<Integer> together() {
        return pairs.stream()
                .filter(pair -> pair.reach() != Reach.NO)
                .map(Pair::lists)
                .toList();
    }

    boolean measured() {
        return missedLinks != null && falseLinks != null;
    }

    /// Why lists like these cannot be laid beside each other.
    List<String> refusals() {
        var reasons = new ArrayList<String>();
        if (Boolean.FALSE.equals(onePeriod)) {
            reasons.add("The lists are of different periods. Count the people of one period on each list.");
        }
        if (Boolean.FALSE.equals(oneTerritory)) {
            reasons.add("The lists are of different areas. Count the people of one area on each list.");
        }
        if (Boolean.FALSE.equals(oneDefinition)) {
            reasons.add("The lists count people by different definitions. Count by one definition on each list.");
        }
        return reasons;
    }
}
