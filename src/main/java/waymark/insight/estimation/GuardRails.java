package waymark.insight.estimation;

import java.util.ArrayList;
import java.util.List;

/// What a table must have before anything may be estimated from it.
///
/// The two numbers of people are Waymark's reading of simulations with four lists (decision 316), so they are settings.
///
/// @param leastLists     fewer say nothing of whether lists influence one another
/// @param leastOverlap   of people on two or more lists; with fewer no estimate is worth its name
/// @param publishable    of people on two or more lists; with fewer an estimate is for those who made it only
/// @param largestFactor  between the methods, beyond which the data do not determine the answer
public record GuardRails(int leastLists, int leastOverlap, int publishable, double largestFactor) {

    public static final GuardRails USUAL = new GuardRails(3, 20, 100, 1.5);

    /// One thing that a table must have.
    ///
    /// @param rule    what it must have, in words
    /// @param reasons why nothing can be estimated; empty where the rule holds
    public record Check(String rule, List<String> reasons) {

        public Check {
            reasons = List.copyOf(reasons);
        }

        public boolean holds() {
            return reasons.isEmpty();
        }
    }

    /// All that the table must have, each with what it lacks.
    ///
    /// @param referrals pairs of lists, as combinations, of which one passes people on
    public List<Check> checks(OverlapTable table, List<Integer> referrals) {
        int lists = table.lists().size();
        var pairs = Model.allPairs(lists);
        long empty = pairs.stream().filter(pair -> table.onAll(pair) == 0).count();
        return List.of(
                check(
                        "At least %d lists".formatted(leastLists),
                        lists < leastLists,
                        "There are %d lists; at least %d are needed.".formatted(lists, leastLists)),
                check(
                        "At least %d people on two or more lists".formatted(leastOverlap),
                        table.onTwoOrMore() < leastOverlap,
                        "Only %d people are on two or more lists; at least %d are needed."
                                .formatted(table.onTwoOrMore(), leastOverlap)),
                check(
                        "Three lists that overlap pair by pair",
                        lists >= 3 && !hasTriangle(table),
                        "No three lists overlap pair by pair, so the size cannot be told (it is not identifiable)."),
                check(
                        "At most half of the pairs of lists without anybody in common",
                        2 * empty > pairs.size(),
                        "%d of the %d pairs of lists share nobody; at most half may.".formatted(empty, pairs.size())),
                new Check("No list that is empty or part of another", containments(table)),
                check(
                        "At least one pair of lists that pass nobody on to each other",
                        lists >= leastLists && referrals.containsAll(pairs),
                        "Each list passes people on to each other list, so none of them was found independently."));
    }

    private static Check check(String rule, boolean fails, String reason) {
        return new Check(rule, fails ? List.of(reason) : List.of());
    }

    /// Why nothing can be estimated from the table; empty where something can.
    List<String> refusals(OverlapTable table, List<Integer> referrals) {
        return checks(table, referrals).stream()
                .flatMap(check -> check.reasons().stream())
                .toList();
    }

    private static boolean hasTriangle(OverlapTable table) {
        int lists = table.lists().size();
        var pairs = Model.allPairs(lists).stream()
                .filter(pair -> table.onAll(pair) > 0)
                .toList();
        for (int three = 0; three < 1 << lists; three++) {
            int combination = three;
            if (Integer.bitCount(three) == 3
                    && pairs.stream()
                                    .filter(pair -> (pair & combination) == pair)
                                    .count()
                            == 3) {
                return true;
            }
        }
        return false;
    }

    private static List<String> containments(OverlapTable table) {
        var reasons = new ArrayList<String>();
        int lists = table.lists().size();
        for (int list = 0; list < lists; list++) {
            int people = table.onAll(1 << list);
            if (people == 0) {
                reasons.add("Nobody is on the list " + table.lists().get(list) + ".");
                continue;
            }
            for (int other = 0; other < lists; other++) {
                if (other != list && table.onAll(1 << list | 1 << other) == people) {
                    reasons.add("Everybody on the list " + table.lists().get(list) + " is on the list "
                            + table.lists().get(other) + " too: one list is part of the other.");
                }
            }
        }
        return reasons;
    }
}
