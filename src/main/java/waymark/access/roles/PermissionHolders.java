package waymark.access.roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Permission;
import waymark.web.sql.RecordMapper;

/// Who has a permission today by a role in force, and whose account is open: to tell them of something, or
/// to know who could decide it. Reads what the database role of the caller may read.
@Repository
@Transactional(readOnly = true)
public class PermissionHolders {

    /// One person and one scope of theirs.
    ///
    /// @param scope as it is stored, `organisation:HCC`
    public record Holder(UUID person, String name, String organisation, String organisationName, String scope) {

        /// True where the scope is the whole partnership or the installation.
        public boolean everywhere() {
            return scope.equals("partnership") || scope.equals("installation");
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    PermissionHolders(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// By name; a person with the permission over several scopes is named once for each. What a role gives
    /// only for what names the person themself does not count.
    public List<Holder> of(Permission permission) {
        return db.sql("""
                select distinct g.person, a.name, a.organisation, a.organisation_name, g.scope
                  from access.role_grant g
                  join access.role_permission p on p.role = g.role and p.permission = :permission and not p.own
                  join access.account a on a.id = g.person and a.disabled_at is null
                 where g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                 order by a.name, g.person, g.scope
                """)
                .param("permission", permission.name())
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(Holder.class))
                .list();
    }

    /// The people among them whom the condition lets through, each once.
    public List<UUID> people(Permission permission, Predicate<Holder> wanted) {
        return of(permission).stream()
                .filter(wanted)
                .map(Holder::person)
                .distinct()
                .toList();
    }
}
