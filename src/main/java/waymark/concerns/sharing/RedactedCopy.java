package waymark.concerns.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.concerns.intake.Report;
import waymark.kernel.Problems;

/// The contents of a redacted copy: each answer as the desk edited it, and why it is shared. An empty answer
/// is left out.
///
/// @param answers by the question, in the order of the report
record RedactedCopy(String why, Map<String, String> answers) {

    /// How they know says most about who they are, so it is left out unless somebody adds it.
    private static final String TELLS_WHO = "How they know";

    /// The text the desk starts editing from.
    static RedactedCopy of(Report report) {
        var answers = new LinkedHashMap<>(report.answers());
        answers.put(TELLS_WHO, "");
        return new RedactedCopy("", answers);
    }

    /// @param kept the fields of the form, in the order of the questions; missing ones are left out
    static RedactedCopy typed(Report report, String why, List<String> kept) {
        var answers = new LinkedHashMap<String, String>();
        int place = 0;
        for (var question : report.answers().keySet()) {
            answers.put(question, place < kept.size() ? kept.get(place).strip() : "");
            place++;
        }
        return new RedactedCopy(why.strip(), answers);
    }

    Problems problems() {
        var problems = new Problems()
                .when(why.isEmpty(), "why", "Say why it is passed on to them")
                .when(why.length() > 1_000, "why", "Shorten this to 1,000 characters or fewer")
                .when(
                        answers.values().stream().allMatch(String::isEmpty),
                        "kept-0",
                        "Leave something in: an empty copy helps nobody");
        int place = 0;
        for (var answer : answers.values()) {
            problems.when(
                    answer.length() > Redactions.LONGEST,
                    "kept-" + place,
                    "Shorten this to %,d characters or fewer".formatted(Redactions.LONGEST));
            place++;
        }
        return problems;
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a cleaned copy";
    }
}
