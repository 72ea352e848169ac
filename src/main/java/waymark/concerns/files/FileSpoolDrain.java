package waymark.concerns.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.web.jobs.NodeJob;

/// Uploads the files of this machine's spool to the database, after the reports they belong to. A file whose
/// report has not arrived after two weeks with a working database came with a code that nobody was given, and
/// is deleted.
@Component
class FileSpoolDrain {

    private static final Logger LOG = LoggerFactory.getLogger(FileSpoolDrain.class);
    /// The reports come first.
    private static final Duration FIRST = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration OLD = Duration.ofDays(1);

    /// The report may be in the spool of another node that is down.
    static final Duration UNCLAIMED = Duration.ofDays(14);

    private final FileSpool spool;
    private final FileSpoolUploader bringing;
    private final Clock clock;

    FileSpoolDrain(FileSpool spool, FileSpoolUploader bringing, Clock clock) {
        this.spool = spool;
        this.bringing = bringing;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        NodeJob spooledFiles(FileSpoolDrain drain, @Value("${waymark.jobs:true}") boolean runs) {
            return new NodeJob("files", FIRST, PAUSE, runs, drain::drain);
        }
    }

    /// @return how many files left the spool
    int drain() {
        var now = clock.instant();
        spool.sweep(now.minus(OLD));
        int left = 0;
        for (var id : spool.waiting()) {
            if (leaves(id, now)) {
                left++;
            }
        }
        return left;
    }

    private boolean leaves(UUID id, Instant now) {
        try {
            var file = spool.read(id);
            boolean over = switch (bringing.kept(file)) {
                case THERE, FULL -> true;
                case NO_REPORT -> spool.olderThan(id, now.minus(UNCLAIMED));
                case AWAY -> {
                    spool.stillWaits(id, now);
                    yield false;
                }
            };
            if (over) {
                spool.done(file);
            }
            return over;
        } catch (NoSuchFileException done) {
            return false;
        } catch (IOException | RuntimeException broken) { // a broken one must not stop the others
            LOG.error("A file in the spool cannot be read. It is kept: see docs/operations/reports.md");
            return false;
        }
    }
}
