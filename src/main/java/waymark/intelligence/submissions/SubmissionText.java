package waymark.intelligence.submissions;

/// What was told, as it was typed: sealed, and read by officers of the unit while they grade and sanitise.
///
/// @param what was seen or heard
/// @param where empty where they cannot say
/// @param when in their own words; empty where they cannot say
/// @param howKnown how they know
/// @param others whether others know: `YES`, `NO` or `UNSURE`
public record SubmissionText(String what, String where, String when, String howKnown, String others) {

    String othersWords() {
        return switch (others) {
            case "YES" -> "Others know it too";
            case "NO" -> "Nobody else knows it";
            default -> "They do not know who else knows";
        };
    }
}
