package waymark.system.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.web.health.SystemLine.State;

/// When a line is well and when it is not.
class SystemLinesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private static State backup(String finished, String verified) {
        var noted = JsonMapper.builder()
                .build()
                .readTree(
                        "{\"finished\":\"%s\",\"verified\":%s,\"bytes\":1400000000,\"sha256\":\"00\",\"place\":\"there\"}"
                                .formatted(finished, verified));
        return BackupLine.read(noted, NOW, Duration.ofDays(1)).state();
    }

    @Test
    void a_back_up_is_good_when_it_is_young_and_was_restored_to_try_it() {
        assertThat(backup("2026-11-29T02:00:00Z", "\"2026-11-29T02:10:00Z\"")).isEqualTo(State.WELL);
        assertThat(backup("2026-11-29T02:00:00Z", "null")).isEqualTo(State.ATTENTION);
        assertThat(backup("2026-11-27T02:00:00Z", "\"2026-11-27T02:10:00Z\"")).isEqualTo(State.BAD);
    }

    @Test
    void times_and_sizes_are_said_as_people_say_them() {
        assertThat(Spans.words(Duration.ofSeconds(30))).isEqualTo("less than a minute");
        assertThat(Spans.words(Duration.ofMinutes(90))).isEqualTo("90 minutes");
        assertThat(Spans.words(Duration.ofHours(50))).isEqualTo("2 days");
        assertThat(Spans.bytes(1_400_000_000)).isEqualTo("1.4 GB");
        assertThat(Spans.took(2_500)).isEqualTo("2.5 s");
    }
}
