package waymark.web.health;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/// Tells trouble from mistakes, request by request. What [Health] has named or will name is not said again
/// for each page; that somebody waits too long has no other sign, so it is one line with the route.
@Component
public class Outages {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private final DiskSpace disk;

    Outages(DiskSpace disk) {
        this.disk = disk;
    }

    /// The trouble behind what went wrong, noted on the request; nothing where it is a mistake of the
    /// program's.
    public Optional<Outage> met(HttpServletRequest request, Throwable problem) {
        var trouble = Outage.of(problem);
        trouble.ifPresent(met -> {
            Outage.meet(request, met);
            if (met == Outage.FULL) {
                disk.full();
            }
            if (met == Outage.BUSY) {
                var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                LOG.error(
                        "The database did not answer in time at {} {}: a lock is held, or it is overloaded",
                        request.getMethod(),
                        route == null ? "(finding out who asks)" : route);
            }
        });
        return trouble;
    }
}
