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

    /// Why nothing can be estimated from the table; empty where something can.
    List<String> refusals(OverlapTable table) {
        var reasons = new ArrayList<String>();
        int lists = table.lists().size();
        if (lists < leastLists) {
            reasons.add("There are %d lists; at least %d are needed.".formatted(lists, leastLists));
        }
        if (table.onTwoOrMore() < leastOverlap) {
            reasons.add("Only %d people are on two or more lists; at least %d are needed."
                    .formatted(table.onTwoOrMore(), leastOverlap));
        }
        if (lists >= 3 && !hasTriangle(table)) {
            reasons.add("No three lists overlap pair by pair, so the size cannot be told (it is not identifiable).");
        }
        var pairs = Model.allPairs(lists);
        long empty = pairs.stream().filter(pair -> table.onAll(pair) == 0).count();
        if (2 * empty > pairs.size()) {
            reasons.add("%d of the %d pairs of lists share nobody; at most half may.".formatted(empty, pairs.size()));
        }
        reasons.addAll(containments(table));
        return reasons;
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
