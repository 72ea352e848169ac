package waymark.audit.quota;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import waymark.kernel.AccessQuotaExceeded;
import waymark.kernel.Actor;

/// Counts a search for one person against the day's quota, as if their record had been viewed: trying out
/// names uses it up.
@Component
@NamedInterface("quota")
public class SearchQuota {

    private final AccessQuota quota;

    SearchQuota(AccessQuota quota) {
        this.quota = quota;
    }

    /// Call it before anything is looked up, outside a transaction: what is refused stays counted.
    ///
    /// @param subject the same for the same search, and telling nothing of what was searched for
    /// @throws AccessQuotaExceeded where the day's quota is spent
    public void take(Actor.Person actor, String subject) {
        if (quota.take(actor, subject) instanceof AccessQuota.Outcome.Spent) {
            throw new AccessQuotaExceeded();
        }
    }
}
