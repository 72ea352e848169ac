package waymark.access.security;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.audit.Audit;
import waymark.kernel.Actor;

/// Notes in the account of who did what that somebody knocked at a door which is not theirs: once an hour for each
/// person and door, so that knocking on and on fills nothing. The door's pattern is kept, never the reference.
@Component
class RefusedRequests {

    private static final int KEPT = 10_000;

    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Set<String> noted = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    }));

    RefusedRequests(Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param door its verb and pattern, as `docs/routes.txt` has them
    void note(Actor.Person person, String door) {
        long hour = clock.instant().getEpochSecond() / 3600;
        if (noted.add(person.id() + " " + hour + " " + door)) {
            transaction.executeWithoutResult(_ -> audit.refused(person, "open_door", door));
        }
    }
}
