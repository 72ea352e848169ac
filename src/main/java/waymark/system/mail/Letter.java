package waymark.system.mail;

import java.time.Instant;
import java.util.Map;

/// A letter on its way, without its words.
///
/// @param kind how its id begins
/// @param masked its address, of which only so much is shown
/// @param code what the mail server answered last, 0 where nothing
/// @param status the enhanced code, may be empty
/// @param returned `HARD` or `SOFT` where the mail server took it and it came back; else empty
record Letter(
        String id,
        String kind,
        String masked,
        Instant firstAt,
        Instant lastAt,
        int tries,
        LetterState state,
        int code,
        String status,
        String returned,
        int version) {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("notices", "Notices and reminders"),
            Map.entry("checkpoint", "To a witness of the audit log"),
            Map.entry("contact", "Question to a point of contact"),
            Map.entry("champion", "Letter to a champion"),
            Map.entry("evaluation", "Evaluation of a workshop"),
            Map.entry("invitation", "Meeting invitation"),
            Map.entry("meeting", "Meeting invitation"),
            Map.entry("newsletter", "Newsletter"),
            Map.entry("link", "Link to sign in"),
            Map.entry("recovery", "Account recovery"),
            Map.entry("address", "Changed address of an account"),
            Map.entry("workshop", "Workshop message"),
            Map.entry("session", "Workshop message"));

    private static final int FOR_GOOD = 500;

    static String kindOf(String id) {
        int dash = id.indexOf('-');
        return dash < 1 ? "other" : id.substring(0, Math.min(dash, 40));
    }

    String kindWords() {
        return KINDS.getOrDefault(kind, "Letter");
    }

    /// What the mail server said, in words that a person understands.
    String said() {
        if (code == 0) {
            return state == LetterState.HELD || state == LetterState.GIVEN_UP ? "" : "No answer";
        }
        var number = status.isEmpty() ? String.valueOf(code) : code + " " + status;
        return "%s%s (%s)".formatted(returned.isEmpty() ? "" : "Came back: ", reason(), number);
    }

    private String reason() {
        if (status.startsWith("5.1.") || (status.isEmpty() && (code == 550 || code == 551 || code == 553))) {
            return "No such address";
        }
        if (status.endsWith(".2.2") || code == 552 || code == 452) {
            return "Mailbox full";
        }
        if (status.contains(".7.")) {
            return "Not allowed by the mail server’s policy";
        }
        return code >= FOR_GOOD ? "Refused" : "Not now";
    }
}
