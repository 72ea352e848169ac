package waymark.handovers;

import java.util.LinkedHashMap;
import java.util.Map;

/// The states of a hand-over in words, in order.
public final class HandoverStates {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("sent", "Waiting for an answer");
        ALL.put("declined", "Declined: with its sender");
        ALL.put("accepted", "Accepted");
        ALL.put("closed", "Closed");
        ALL.put("withdrawn", "Withdrawn");
    }

    private HandoverStates() {}

    /// Words by state, in order.
    public static Map<String, String> all() {
        return ALL;
    }

    /// The words of one state.
    public static String words(String state) {
        return ALL.getOrDefault(state, state);
    }
}
