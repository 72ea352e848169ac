package waymark.access.grants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Who handles intelligence and holds a role beside it that reads who told, from before nobody was given both:
/// an administrator ends one of the two. One person alone, since taking a role away must be fast.
@Repository
@Transactional(readOnly = true)
class WalledRolesTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    WalledRolesTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        return db.sql("""
                select distinct a.id, a.name
                  from access.role_grant g
                  join access.role_permission p on p.role = g.role and p.permission = 'HANDLE_INTELLIGENCE'
                  join access.account a on a.id = g.person and a.disabled_at is null
                 where g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                   and access.between_officers_and_sources(g.person, g.role)
                 order by a.name, a.id
                """)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> Task.bad(
                        "Both sides",
                        "End one of two roles of " + row.getString("name"),
                        "No intelligence officer keeps sources or reads the audit log",
                        "/accounts/" + row.getString("id")))
                .list();
    }
}
