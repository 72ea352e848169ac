package waymark.concerns.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.web.jobs.NodeJob;

/// Uploads this machine's spool to the database, at every start and every few seconds after. Each node has
/// its own spool, so this runs on every node.
@Component
class SpoolDrain {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolDrain.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Spool spool;
    private final SpoolUploader bringing;

    SpoolDrain(Spool spool, SpoolUploader bringing) {
        this.spool = spool;
        this.bringing = bringing;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        NodeJob spooledReports(SpoolDrain drain, @Value("${waymark.jobs:true}") boolean runs) {
            return new NodeJob("spool", Duration.ZERO, PAUSE, runs, drain::drain);
        }
    }

    /// @return how many were uploaded or found to be there
    int drain() {
        int brought = 0;
        for (var id : spool.waiting()) {
            if (brought(id)) {
                brought++;
            }
        }
        return brought;
    }

    private boolean brought(UUID id) {
        try {
            if (bringing.brought(spool.read(id)) == SpoolUploader.Outcome.AWAY) {
                return false;
            }
            spool.done(id);
            return true;
        } catch (NoSuchFileException done) {
            return false;
        } catch (IOException | RuntimeException broken) { // a broken one must not stop the others
            LOG.error("A report in the spool cannot be read. It is kept: see docs/operations/reports.md");
            return false;
        }
    }
}
