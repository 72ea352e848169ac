package waymark.web.health;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whether this machine should be sent requests. Not before all that runs at the start is done, and no longer
/// from the moment it is told to stop: it then goes on answering for `waymark.drain`, so that the proxy in front
/// sees it and sends the next requests elsewhere.
@Component
public class Readiness implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final DatabaseWatch database;
    private final Duration drain;
    private volatile boolean accepting;
    private volatile boolean running;

    Readiness(DatabaseWatch database, @Value("${waymark.drain:0s}") Duration drain) {
        this.database = database;
        this.drain = drain;
    }

    @EventListener
    void changed(AvailabilityChangeEvent<ReadinessState> event) {
        accepting = event.getState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    /// True where requests may come: it is up, is not stopping, and the database takes what is written.
    public boolean ready() {
        return accepting && database.fault().isEmpty();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (accepting) {
            accepting = false;
        }
        if (drain.isPositive()) {
            LOG.info("Not ready any more; open requests and new ones are answered for {} s", drain.toSeconds());
            try {
                Thread.sleep(drain);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stopped before all else: the web server takes nothing new once its own turn has come.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
