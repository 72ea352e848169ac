package waymark.launch.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import waymark.directory.DateText;
import waymark.kernel.Problem;

/// A row as it was typed, with what is wrong at each of its cells.
///
/// @param problems each at the key of its column
public record RowReading(LaunchRow row, List<Problem> problems) {

    private static final int LONGEST_CODE = 40;

    public RowReading {
        problems = List.copyOf(problems);
    }

    /// @param raw the text of each cell, by the key of its column
    static RowReading of(LaunchStep step, UnaryOperator<String> raw, Draft draft) {
        var cells = new LinkedHashMap<String, String>();
        var problems = new ArrayList<Problem>();
        for (var column : step.columns()) {
            var cell = column.read(raw.apply(column.key()), draft);
            cells.put(column.key(), cell.value());
            if (!cell.wrong().isEmpty()) {
                problems.add(new Problem(column.key(), cell.wrong()));
            }
        }
        if (step == LaunchStep.GROUPS) {
            seats(cells.getOrDefault("seats", ""), draft, problems);
        }
        if (step == LaunchStep.STRATEGY && problems.isEmpty()) {
            boolean backwards = cells.getOrDefault("to", "").compareTo(cells.getOrDefault("from", "")) < 0;
            if (backwards) {
                problems.add(new Problem("to", "The last year must not be before the first"));
            }
        }
        return new RowReading(new LaunchRow(cells), problems);
    }

    private static void seats(String text, Draft draft, List<Problem> problems) {
        for (var part : LaunchColumn.parts(text)) {
            var seat = Seat.of(part, draft);
            if (seat.title().isEmpty()) {
                problems.add(new Problem("seats", "“%s” has no name before its colon".formatted(part)));
            } else if (!seat.named().isEmpty() && seat.organisation().isEmpty()) {
                problems.add(new Problem(
                        "seats", "“%s” is none of the partner organisations that you added".formatted(seat.named())));
            }
        }
    }

    /// The same among the other rows of its step: with a code of its own, and told where it is there already.
    RowReading among(LaunchStep step, List<LaunchRow> others) {
        var found = new ArrayList<Problem>(problems);
        var first = step.columns().getFirst();
        boolean repeats = !row.cell(first.key()).isEmpty()
                && others.stream().anyMatch(other -> same(other.cell(first.key()), row.cell(first.key())));
        if (repeats) {
            found.add(new Problem(first.key(), "“%s” is there already".formatted(row.cell(first.key()))));
        }
        boolean coded = step.columns().stream().anyMatch(column -> column.key().equals("code"));
        if (!coded) {
            return new RowReading(row, found);
        }
        var taken = new HashSet<String>();
        others.forEach(other -> taken.add(other.cell("code")));
        var code = row.cell("code");
        if (!code.isEmpty()) {
            if (taken.contains(code)) {
                found.add(new Problem("code", "“%s” is the code of another %s".formatted(code, step.thing())));
            }
            return new RowReading(row, found);
        }
        return new RowReading(row.with("code", free(row.cell(first.key()), taken)), found);
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static String free(String name, HashSet<String> taken) {
        var made = DateText.code(name);
        var wanted = made.isEmpty() ? "X" : made;
        var code = wanted;
        for (int next = 2; taken.contains(code); next++) {
            var end = "_" + next;
            code = wanted.substring(0, Math.min(wanted.length(), LONGEST_CODE - end.length())) + end;
        }
        return code;
    }

    /// A seat as a line says it: `Chair`, or with the partner whose seat it is, `Police: Northshire Police`.
    ///
    /// @param named what stands after the colon
    /// @param organisation the code of that partner; empty where none has that name
    record Seat(String title, String named, String organisation) {

        static Seat of(String line, Draft draft) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                return new Seat(line.strip(), "", "");
            }
            var named = line.substring(colon + 1).strip();
            var organisation = draft.partners().stream()
                    .filter(one ->
                            one.value().equalsIgnoreCase(named) || one.label().equalsIgnoreCase(named))
                    .map(one -> one.value())
                    .findFirst()
                    .orElse("");
            return new Seat(line.substring(0, colon).strip(), named, organisation);
        }
    }
}
