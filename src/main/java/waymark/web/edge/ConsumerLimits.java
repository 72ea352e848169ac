package waymark.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What may be asked how often by the API, whose requests pass no interceptor of pages.
@Component
public class ConsumerLimits {

    private final RateLimitCounters counts;
    private final RateLimitInterceptor prints;
    private final boolean on;

    ConsumerLimits(RateLimitCounters counts, RateLimitInterceptor prints, @Value("${waymark.limits:true}") boolean on) {
        this.counts = counts;
        this.prints = prints;
        this.on = on;
    }

    /// How long the consumer has to wait; nothing where it may go on, and this time is counted.
    ///
    /// @param consumer its reference
    public Duration asks(String consumer) {
        return on ? counts.wait(RateLimit.CONSUMERS, consumer) : Duration.ZERO;
    }

    /// The same before it tells the intelligence unit something: each is read by an officer.
    public Duration tells(String consumer) {
        return on ? counts.wait(RateLimit.CONSUMERS_TELLING, consumer) : Duration.ZERO;
    }

    /// The same for an address whose request is not taken for anybody’s.
    public Duration isRefused(HttpServletRequest request) {
        return on && !RateLimitInterceptor.fromThisMachine(request)
                ? counts.wait(RateLimit.CONSUMERS_REFUSED, prints.print(request.getRemoteAddr()))
                : Duration.ZERO;
    }
}
