package waymark.cases.opening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// How somebody wants to close a case.
///
/// @param agreed with the person, or how the closer knows it where nothing is asked; may be empty
/// @param missing what is not done, each with why
/// @param second why a second person has to approve it; empty where nobody has to
record Closing(ClosingReason reason, String agreed, List<String> missing, List<String> second) {

    private static final String WHY = "Why it is closed: ";
    private static final String BETWEEN = "\n\n";
    private static final String AGREED = "What was agreed: ";

    /// What the history of the case keeps of it.
    String words() {
        var lines = new ArrayList<>(List.of(agreed));
        lines.addAll(missing);
        return String.join("\n", lines).strip();
    }

    /// What the second person reads.
    String asked() {
        var lines = new ArrayList<>(List.of(WHY + reason.words()));
        second.forEach(one -> lines.add("You are asked because: " + one));
        lines.addAll(missing);
        if (!agreed.isEmpty()) {
            lines.add(AGREED + agreed);
        }
        return String.join(BETWEEN, lines);
    }

    /// True where that is what the second person read, with all that is missing now, and why.
    boolean within(String approved) {
        return new HashSet<>(approved.lines().toList())
                .containsAll(asked().lines().toList());
    }

    /// The reason that the second person read, so that it need not be chosen again; empty where there is none.
    static String reason(String asked) {
        for (var one : ClosingReason.values()) {
            if (asked.lines().anyMatch((WHY + one.words())::equals)) {
                return one.name();
            }
        }
        return "";
    }

    /// What was agreed, as the second person read it; empty where nothing was.
    static String agreed(String asked) {
        int at = asked.indexOf("\n" + AGREED);
        return at < 0 ? "" : asked.substring(at + 1 + AGREED.length());
    }
}
