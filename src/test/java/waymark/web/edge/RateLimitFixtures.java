package waymark.web.edge;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;

/// For tests that ask more often than anybody may.
@Component
public class RateLimitFixtures {

    private final RateLimitCounters counters;

    RateLimitFixtures(RateLimitCounters counters) {
        this.counters = counters;
    }

    /// Counts begin anew, as after a restart.
    public void forget() {
        ((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(counters, "windows"))).clear();
    }
}
