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

/// Records in the audit log that somebody asked for a route that they have no permission for: once an
/// hour for each person and route, so that repeating it does not fill the log. The route's pattern is
/// recorded, never the reference.
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

    /// @param route its verb and pattern, as `docs/routes.txt` has them
    void note(Actor.Person person, String route) {
        long hour = clock.instant().getEpochSecond() / 3600;
        if (noted.add(person.id() + " " + hour + " " + route)) {
            transaction.executeWithoutResult(_ -> audit.refused(person, "open_door", route));
        }
    }
}
