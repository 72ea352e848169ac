package waymark.handovers;

import java.util.LinkedHashMap;
import java.util.Map;

/// The states in the order in which a hand-over goes through them, in words.
public final class HandoverStates {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("sent", "Waits for an answer");
        ALL.put("declined", "Declined: with its sender");
        ALL.put("accepted", "Accepted");
        ALL.put("closed", "Closed");
        ALL.put("withdrawn", "Taken back");
    }

    private HandoverStates() {}

    public static Map<String, String> all() {
        return ALL;
    }

    public static String words(String state) {
        return ALL.getOrDefault(state, state);
    }
}
