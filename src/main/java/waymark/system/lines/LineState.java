package waymark.system.lines;

import java.time.Instant;
import waymark.web.Tone;
import waymark.web.health.SystemLine.State;

/// A line as it was found last.
///
/// @param node the machine that answered for itself, or empty
/// @param told true where administrators were told that it is bad
public record LineState(
        String key,
        String node,
        String label,
        int place,
        State state,
        String words,
        String remedy,
        Instant since,
        Instant lookedAt,
        boolean told) {

    /// The word of the tag.
    public static String word(State state) {
        return switch (state) {
            case WELL -> "OK";
            case ATTENTION -> "Attention";
            case BAD -> "Critical";
            case OFF -> "Not used";
        };
    }

    public static Tone tone(State state) {
        return switch (state) {
            case WELL -> Tone.GREEN;
            case ATTENTION -> Tone.YELLOW;
            case BAD -> Tone.RED;
            case OFF -> Tone.GREY;
        };
    }

    String word() {
        return word(state);
    }

    Tone tone() {
        return tone(state);
    }

    /// As a list says it, with its machine where there is one.
    String title() {
        return node.isEmpty() ? label : label + ", " + node;
    }
}
