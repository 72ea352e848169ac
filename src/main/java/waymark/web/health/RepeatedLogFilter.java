package waymark.web.health;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps the log from growing by the same line: of each warning and error the first three within a minute
/// are written, the others counted, and the count is a line of its own. The same are those that differ in a
/// reference at most, and errors of one kind from one place.
@Component
public class RepeatedLogFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedLogFilter.class);
    private static final Counting COUNTING = new Counting();

    private final Clock clock;

    RepeatedLogFilter(Clock clock) {
        this.clock = clock;
    }

    /// Writes how often each line came that was not written, where its minute is over. The first call sets
    /// it going.
    public void count() {
        attach();
        COUNTING.over(clock.millis())
                .forEach((line, times) ->
                        LOG.warn("… {} more of the same in the last minute: {}", times - Counting.WRITTEN, line));
    }

    private static void attach() {
        if (COUNTING.isStarted() || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        COUNTING.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME)
                .iteratorForAppenders()
                .forEachRemaining(appender -> appender.addFilter(COUNTING));
    }

    /// Counts the lines of each minute.
    static final class Counting extends Filter<ILoggingEvent> {

        static final int WRITTEN = 3;

        private static final long MINUTE = Duration.ofMinutes(1).toMillis();
        private static final int DIFFERENT = 1000;
        private static final Pattern REFERENCE = Pattern.compile("reference [0-9A-F]{8}");

        private record Times(long until, int times) {
            Times more() {
                return new Times(until, times + 1);
            }
        }

        private final Map<String, Times> lines = new HashMap<>();

        @Override
        public synchronized FilterReply decide(ILoggingEvent event) {
            if (!event.getLevel().isGreaterOrEqual(Level.WARN)
                    || event.getLoggerName().equals(RepeatedLogFilter.class.getName())) {
                return FilterReply.NEUTRAL;
            }
            var line = line(event);
            if (lines.size() >= DIFFERENT && !lines.containsKey(line)) {
                return FilterReply.NEUTRAL;
            }
            var times = lines.merge(line, new Times(event.getTimeStamp() + MINUTE, 1), (known, _) -> known.more());
            return times.times() <= WRITTEN ? FilterReply.NEUTRAL : FilterReply.DENY;
        }

        /// The lines whose minute is over and of which some were not written, each with how often it came.
        synchronized Map<String, Integer> over(long now) {
            var over = new HashMap<String, Integer>();
            lines.entrySet().removeIf(each -> {
                if (each.getValue().until() > now) {
                    return false;
                }
                if (each.getValue().times() > WRITTEN) {
                    over.put(each.getKey(), each.getValue().times());
                }
                return true;
            });
            return over;
        }

        /// Who says what, and of an error its kind and its place.
        private static String line(ILoggingEvent event) {
            var said = event.getLoggerName() + " "
                    + REFERENCE.matcher(event.getFormattedMessage()).replaceAll("reference …");
            return event.getThrowableProxy() == null ? said : said + " " + kind(event.getThrowableProxy());
        }

        private static String kind(IThrowableProxy problem) {
            var root = problem;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            var frames = root.getStackTraceElementProxyArray();
            var own = root.getClassName().endsWith(".Wordless") && root.getMessage() != null;
            var kind = own ? root.getMessage() : root.getClassName();
            return frames.length == 0 ? kind : kind + " " + frames[0].getSTEAsString();
        }
    }
}
