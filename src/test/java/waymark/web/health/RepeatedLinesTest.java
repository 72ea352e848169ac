package waymark.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    private static final long BEGAN = 1_000_000;
    private static final long A_MINUTE_LATER = BEGAN + 60_000;

    private final RepeatedLogFilter.Counting counting = new RepeatedLogFilter.Counting();

    @Test
    void three_of_the_same_are_written_and_the_others_counted() {
        long written = IntStream.range(0, 482)
                .filter(_ -> isWritten(Level.ERROR, "The spool is full", null))
                .count();

        assertThat(written).isEqualTo(3);
        assertThat(counting.over(BEGAN)).isEmpty();
        assertThat(counting.over(A_MINUTE_LATER))
                .containsExactly(java.util.Map.entry("waymark The spool is full", 482));
        assertThat(counting.over(A_MINUTE_LATER)).isEmpty();
        assertThat(isWritten(Level.ERROR, "The spool is full", null)).isTrue();
    }

    @Test
    void errors_of_one_place_are_the_same_whatever_their_reference() {
        for (int time = 0; time < 3; time++) {
            assertThat(isWritten(Level.ERROR, "Error, reference 1234ABC" + time, new IllegalStateException()))
                    .isTrue();
        }
        assertThat(isWritten(Level.ERROR, "Error, reference FFFFFFFF", new IllegalStateException()))
                .as("made at another line")
                .isTrue();
        for (int time = 0; time < 4; time++) {
            assertThat(isWritten(Level.ERROR, "Error, reference 0000000" + time, failed()))
                    .isEqualTo(time < 3);
        }
    }

    @Test
    void what_is_no_warning_is_never_counted() {
        for (int time = 0; time < 10; time++) {
            assertThat(isWritten(Level.INFO, "started", null)).isTrue();
        }
    }

    private static IllegalStateException failed() {
        return new IllegalStateException();
    }

    private boolean isWritten(Level level, String words, @Nullable Throwable problem) {
        var logger = new LoggerContext().getLogger("waymark");
        var event = new LoggingEvent("", logger, level, words, problem, null);
        event.setTimeStamp(BEGAN);
        return counting.decide(event) == FilterReply.NEUTRAL;
    }
}
