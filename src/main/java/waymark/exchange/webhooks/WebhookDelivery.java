package waymark.exchange.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.web.Tone;

/// A message to one endpoint: waiting, delivered, or not delivered and why.
///
/// @param key of what it is about, as the link ends
/// @param answer the last status that came back, or null
record WebhookDelivery(
        UUID id,
        String type,
        String key,
        Instant at,
        State state,
        int tries,
        Instant nextAt,
        @Nullable Instant endedAt,
        @Nullable Integer answer,
        String problem) {

    /// How long after each try the next one comes, as Standard Webhooks proposes.
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /// How far it is.
    enum State {
        WAITING("Waiting", Tone.BLUE),
        DELIVERED("Delivered", Tone.GREEN),
        DROPPED("Not sent", Tone.GREY),
        GIVEN_UP("Given up", Tone.RED);

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

    /// How long to wait after so many tries; null where there is no other.
    static @Nullable Duration pause(int tries) {
        return tries > PAUSES.size() ? null : PAUSES.get(tries - 1);
    }
}
