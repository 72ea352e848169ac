package waymark.web.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What is wrong with this machine now. Each fault is one line of the log when it comes and one when it
/// goes, with what to do; while it lasts `/health` names it.
@Component
public class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private record Since(Fault fault, Instant began) {}

    private final Clock clock;
    private final List<HealthCheck> causes;
    private final Map<String, Since> known = new LinkedHashMap<>();

    Health(Clock clock, List<HealthCheck> causes) {
        this.clock = clock;
        this.causes = List.copyOf(causes);
    }

    /// Asks every cause, and names what is new and what is over.
    ///
    /// @return the causes of what is wrong, in words
    public synchronized List<String> look() {
        var now = new LinkedHashMap<String, Fault>();
        causes.forEach(cause -> cause.fault().ifPresent(fault -> now.put(fault.cause(), fault)));
        now.forEach((cause, fault) -> {
            if (known.putIfAbsent(cause, new Since(fault, clock.instant())) == null) {
                LOG.error("Fault: {}. {}", cause, fault.remedy());
            }
        });
        known.entrySet().removeIf(each -> {
            if (now.containsKey(each.getKey())) {
                return false;
            }
            LOG.warn("Over: {}, after {} s.", each.getKey(), lasted(each.getValue()));
            return true;
        });
        return List.copyOf(now.keySet());
    }

    private long lasted(Since since) {
        return Duration.between(since.began(), clock.instant()).toSeconds();
    }
}
