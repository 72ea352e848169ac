package waymark.support.reading;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import waymark.web.security.Sealing;

/// What each page carries in place of a session: the code, and when the page was made, sealed. A browser can
/// send a page again from its history long after its reader has put the telephone down: the page on which the
/// code is typed can be sent for a quarter of an hour, that of a copy for an hour.
@Component
class CopyTickets {

    static final Duration OPEN = Duration.ofHours(1);

    static final Duration ASKED = Duration.ofMinutes(15);

    private static final String PURPOSE = "a page of the copy of a plan";

    /// @param made seconds since 1970
    /// @param code empty where none was typed yet
    record Ticket(long made, String code) {

        @Override
        public String toString() {
            return "a ticket";
        }
    }

    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    CopyTickets(Sealing sealing, JsonMapper json, Clock clock) {
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /// For a hidden field.
    String carry(String code) {
        var ticket = json.writeValueAsString(new Ticket(clock.instant().getEpochSecond(), code));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(ticket.getBytes(StandardCharsets.UTF_8), PURPOSE));
    }

    /// The ticket, where it is one of ours and not too old.
    Optional<Ticket> open(String carried) {
        try {
            return sealing.open(Base64.getUrlDecoder().decode(carried), PURPOSE)
                    .map(bytes -> json.readValue(bytes, Ticket.class))
                    .filter(ticket -> Instant.ofEpochSecond(ticket.made())
                            .plus(ticket.code().isEmpty() ? ASKED : OPEN)
                            .isAfter(clock.instant()));
        } catch (IllegalArgumentException | JacksonException other) {
            return Optional.empty();
        }
    }
}
