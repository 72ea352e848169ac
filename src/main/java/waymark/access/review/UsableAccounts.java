package waymark.access.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which accounts may be used today, for what works for a person without their being signed in.
@Repository
@Transactional(readOnly = true)
public class UsableAccounts {

    private final AccessReviews reviews;
    private final JdbcClient db;
    private final Clock clock;

    UsableAccounts(AccessReviews reviews, JdbcClient db, Clock clock) {
        this.reviews = reviews;
        this.db = db;
        this.clock = clock;
    }

    /// True for a full account that is not closed, not suspended by the access review, and of an organisation
    /// whose people may sign in. Asked as the system.
    public boolean usable(UUID account) {
        var today = LocalDate.now(clock);
        boolean open = db.sql("""
                select exists (
                  select from access.account a
                   where a.id = :account and a.kind = 'full' and a.disabled_at is null
                     and not exists (select from access.organisation_stop o
                                      where o.organisation = a.organisation and o.from_day <= :today))
                """)
                .param("account", account)
                .param("today", today)
                .query(Boolean.class)
                .single();
        return open && !reviews.state(account).suspended(today);
    }
}
