package waymark.web.transactions;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Counts the transactions of this process that may have changed something. What was worked out from the
/// database is still right, as far as this process knows, while the count is what it was before it was read.
@Component
public class CommittedChanges {

    /// The attribute of a request that has the count as it was before the transaction of its page began.
    public static final String BEFORE = "waymark.changes.before";

    private final AtomicLong count = new AtomicLong();

    /// How many there were.
    public long count() {
        return count.get();
    }

    void committed() {
        count.incrementAndGet();
    }
}
