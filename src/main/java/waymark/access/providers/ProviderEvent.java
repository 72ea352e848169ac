package waymark.access.providers;

import java.time.Instant;

/// A change of a provider, by whom and when; the names of what changed, never the contents.
record ProviderEvent(int version, Instant at, String actor, String act, String fields) {

    String sentence() {
        return switch (act) {
            case "added" -> "Added";
            case "opened" -> "Opened to people";
            case "stopped" -> "Stopped";
            default -> "Changed: " + fields;
        };
    }
}
