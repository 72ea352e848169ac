package waymark.access.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Permission;

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

    /// Who holds the permission today over an organisation, an area or all, with an account that may be used.
    /// Asked as the system.
    public List<UUID> holding(Permission permission) {
        var today = LocalDate.now(clock);
        var open = db.sql("""
                select distinct a.id
                  from access.account a
                  join access.role_grant g on g.person = a.id
                  join access.role_permission p on p.role = g.role and p.permission = :permission and not p.own
                 where a.kind = 'full' and a.disabled_at is null
                   and g.from_date <= :today and coalesce(g.to_date >= :today, true)
                   and (p.gate is null or exists (
                     select from access.clearance c
                      where c.person = a.id and c.kind = p.gate and c.from_date <= :today and c.to_date >= :today))
                   and not exists (select from access.organisation_stop o
                                    where o.organisation = a.organisation and o.from_day <= :today)
                """)
                .param("permission", permission.name())
                .param("today", today)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        var suspended = reviews.suspended(open, today);
        return open.stream().filter(account -> !suspended.contains(account)).toList();
    }
}
