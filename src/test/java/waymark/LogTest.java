package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// Nobody writes a line of the log but the program, whatever they send.
@WaymarkTest
class LogTest {

    private static final String FORGED =
            "a\r\n2026-11-26T12:00:00.000Z ERROR waymark all is well\u2028\u0085\u001b[2J\u0007b";

    @Autowired
    Environment settings;

    @Test
    void a_line_break_in_what_is_logged_makes_no_line() {
        var text = written("sent " + FORGED, null);

        assertThat(text.lines()).hasSize(1);
        assertThat(text.strip()).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void a_line_of_an_error_is_told_from_a_line_of_the_log() {
        var text = written("broken", new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));

        assertThat(text.lines().count()).isGreaterThan(5);
        assertThat(text.lines().skip(1)).allMatch(line -> line.startsWith("  | ") || line.isBlank());
        assertThat(text.replaceAll("[\n\t]", "")).doesNotContainPattern("\\p{Cntrl}");
    }

    /// As the console has it, by the pattern of application.yaml.
    private String written(String message, Throwable problem) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(settings.getRequiredProperty("logging.pattern.console"));
        encoder.start();
        Logger logger = context.getLogger(LogTest.class);
        return new String(
                encoder.encode(new LoggingEvent("", logger, Level.ERROR, message, problem, null)),
                StandardCharsets.UTF_8);
    }
}
