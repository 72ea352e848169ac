package waymark.support.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import waymark.WaymarkTest;
import waymark.web.security.Sealing;

/// What a page carries in place of a session.
@WaymarkTest
class CopyTicketsTest {

    @Autowired
    Sealing sealing;

    @Autowired
    JsonMapper json;

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private CopyTickets at(Duration later) {
        return new CopyTickets(
                sealing, json, InstantSource.fixed(NOW.plus(later)).withZone(java.time.ZoneOffset.UTC));
    }

    @Test
    void the_page_of_a_copy_opens_for_an_hour_and_that_of_the_code_for_a_quarter_of_one() {
        var copy = at(Duration.ZERO).carry("123");
        var asked = at(Duration.ZERO).carry("");
        assertThat(at(Duration.ofMinutes(59)).open(copy))
                .hasValueSatisfying(ticket -> assertThat(ticket.code()).isEqualTo("123"));
        assertThat(at(Duration.ofMinutes(60)).open(copy)).isEmpty();
        assertThat(at(Duration.ofMinutes(14)).open(asked)).isPresent();
        assertThat(at(Duration.ofMinutes(15)).open(asked)).isEmpty();
    }

    @Test
    void the_code_cannot_be_read_in_it_and_what_was_sealed_for_something_else_is_none() {
        var carried = at(Duration.ZERO).carry("123456789012345678901");
        assertThat(new String(Base64.getUrlDecoder().decode(carried), StandardCharsets.ISO_8859_1))
                .doesNotContain("12345");
        var other = Base64.getUrlEncoder()
                .encodeToString(sealing.seal("{\"made\":1,\"code\":\"\"}".getBytes(StandardCharsets.UTF_8), "other"));
        assertThat(at(Duration.ZERO).open(other)).isEmpty();
        assertThat(at(Duration.ZERO).open(carried.substring(1))).isEmpty();
    }
}
