package waymark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The condition of a row policy, as PostgreSQL prints it, taken apart: every side of an `and` and of an
/// `or`, every branch of a `case`, every element of an array, so that each can be left out and missed.
///
/// PostgreSQL prints each `and` and each `or` in brackets of its own, and each side that is more than a
/// name in brackets again: finding them needs a list of open brackets and no grammar.
final class RowConditions {

    private static final Set<String> WORDS = Set.of("AND", "OR", "CASE", "WHEN", "THEN", "ELSE", "END");

    /// The condition with one thing changed.
    ///
    /// @param kind of change, by which they are counted
    /// @param how it was changed, in words that stay the same from one migration to the next
    /// @param what was left out
    /// @param wider true where the change lets more through
    record Changed(String kind, String how, String what, String condition, boolean wider) {}

    private record Mark(String word, int at) {}

    private record Open(String bracket, int from, List<Mark> marks) {}

    private final String condition;
    private final List<Changed> found = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();

    private RowConditions(String condition) {
        this.condition = condition;
    }

    /// Every condition that differs from this one by one thing left out.
    static List<Changed> changed(String condition) {
        var conditions = new RowConditions(condition);
        conditions.take();
        return conditions.found;
    }

    private void take() {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", 0, new ArrayList<>()));
        int at = 0;
        while (at < condition.length()) {
            char here = condition.charAt(at);
            if (here == '\'' || here == '"') {
                at = condition.indexOf(here, at + 1) + 1;
                continue;
            }
            if (here == '(' || here == '[') {
                boolean array = here == '[' && condition.startsWith("ARRAY", Math.max(0, at - 5));
                open.push(new Open(array ? "array" : "" + here, at + 1, new ArrayList<>()));
            } else if (here == ')' || here == ']') {
                close(open.pop(), at);
            } else if (here == ',' && open.getFirst().bracket().equals("array")) {
                open.getFirst().marks().add(new Mark(",", at));
            } else if (Character.isLetter(here)) {
                int end = at;
                while (end < condition.length() && Character.isJavaIdentifierPart(condition.charAt(end))) {
                    end++;
                }
                word(open, condition.substring(at, end), at, end);
                at = end;
                continue;
            }
            at++;
        }
        close(open.pop(), condition.length());
    }

    private void word(Deque<Open> open, String word, int from, int to) {
        if (!WORDS.contains(word)) {
            return;
        }
        switch (word) {
            case "CASE" -> open.push(new Open("case", to, new ArrayList<>()));
            case "END" -> close(open.pop(), from);
            default -> open.getFirst().marks().add(new Mark(word, from));
        }
    }

    private void close(Open open, int to) {
        var marks = open.marks();
        if (open.bracket().equals("case")) {
            branches(open, to);
        } else if (!marks.isEmpty()) {
            var word = marks.getFirst().word();
            int from = open.from();
            for (int place = 0; place <= marks.size(); place++) {
                int end = place < marks.size() ? marks.get(place).at() : to;
                side(word, from, end, place == 0);
                from = end + word.length();
            }
        }
    }

    private void side(String word, int from, int to, boolean first) {
        switch (word) {
            case "AND" -> found("and", "without " + told(from, to), from, to, " true ", true);
            case "OR" -> found("or", "not even " + told(from, to), from, to, " false ", false);
            default -> {
                // the comma goes with the element: the one before it, or for the first one the one after
                int cutFrom = first ? from : from - 1;
                int cutTo = first ? to + 1 : to;
                found("scope", "not even " + told(from, to), cutFrom, cutTo, "", false);
            }
        }
    }

    private void branches(Open open, int to) {
        var marks = open.marks();
        for (int place = 0; place < marks.size(); place++) {
            var mark = marks.get(place);
            int from = mark.at() + mark.word().length();
            int end = place + 1 < marks.size() ? marks.get(place + 1).at() : to;
            var told = told(from, end);
            if (mark.word().equals("WHEN")) {
                found("branch", "case left out: " + told, from, end, " false ", false);
                continue;
            }
            if (!told.equals("true")) {
                found("branch", mark.word().toLowerCase(Locale.ROOT) + " open: " + told, from, end, " true ", true);
            }
            if (!told.equals("false")) {
                found("branch", mark.word().toLowerCase(Locale.ROOT) + " shut: " + told, from, end, " false ", false);
            }
        }
    }

    private void found(String kind, String how, int from, int to, String instead, boolean wider) {
        int times = named.merge(how, 1, Integer::sum);
        found.add(new Changed(
                kind,
                times == 1 ? how : how + " (" + times + ")",
                told(from, to),
                condition.substring(0, from) + instead + condition.substring(to),
                wider));
    }

    private String told(int from, int to) {
        return condition.substring(from, to).replaceAll("\\s+", " ").strip();
    }
}
