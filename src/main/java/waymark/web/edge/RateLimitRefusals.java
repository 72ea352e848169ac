package waymark.web.edge;

import java.util.Map;
import org.springframework.stereotype.Component;

/// How often the limits of this machine refused somebody, for those who run it: numbers alone, never whom.
@Component
public class RateLimitRefusals {

    private final RateLimitCounters counters;

    RateLimitRefusals(RateLimitCounters counters) {
        this.counters = counters;
    }

    /// Since the start, by the name of the limit as `docs/limits.md` has it.
    public Map<String, Long> sinceStart() {
        return counters.refused();
    }
}
