package waymark.exchange.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import waymark.kernel.Ref;
import waymark.web.Tone;

/// Where the system of a partner is told of what changed.
///
/// @param types what it is told of
/// @param stateWhy why it is not told any more, or empty
/// @param publicKey what its receiver checks signatures with
record WebhookEndpoint(
        UUID id,
        Ref ref,
        UUID consumer,
        String url,
        List<String> types,
        State state,
        String stateWhy,
        String publicKey,
        String addedByName,
        Instant addedAt) {

    /// Whether it is told.
    enum State {
        ACTIVE("Active", Tone.GREEN),
        STOPPED("Stopped", Tone.ORANGE),
        ENDED("Ended", Tone.GREY);

        private final String words;
        private final Tone tone;

        State(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }
    }

    String path() {
        return "/webhooks/" + ref;
    }

    /// What it is told of, in words.
    List<String> told() {
        return types.stream()
                .map(type -> WebhookType.of(type).map(WebhookType::words).orElse(type))
                .toList();
    }
}
