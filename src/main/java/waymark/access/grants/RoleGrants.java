package waymark.access.grants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.clearance.Clearances;
import waymark.access.roles.RoleCatalogue;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Scope;
import waymark.web.sql.RecordMapper;

/// Who holds which role, where, from when to when. Granted in Waymark, never taken from an identity provider;
/// ended, never deleted.
@Repository
@Transactional(readOnly = true)
public class RoleGrants {

    /// A grant as the pages show it.
    public record Held(
            UUID id,
            UUID person,
            String role,
            String scope,
            LocalDate from,
            @Nullable LocalDate to,
            int version) {

        public boolean current(LocalDate today) {
            return !from.isAfter(today) && (to == null || !to.isBefore(today));
        }
    }

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;
    private final RoleCatalogue catalogue;
    private final Clearances clearances;

    RoleGrants(JdbcClient db, Clock clock, Audit audit, RoleCatalogue catalogue, Clearances clearances) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.catalogue = catalogue;
        this.clearances = clearances;
    }

    public List<Held> of(UUID person) {
        return db.sql("""
                select id, person, role, scope, from_date as "from", to_date as "to", version
                  from access.role_grant
                 where person = :person
                 order by to_date nulls first, role, scope
                """)
                .param("person", person)
                .query(RecordMapper.of(Held.class))
                .list();
    }

    /// What the person holds today.
    public List<Held> today(UUID person) {
        var today = LocalDate.now(clock);
        return of(person).stream().filter(held -> held.current(today)).toList();
    }

    /// What the person holds after the day, of that what is not over today.
    public List<Held> after(UUID person, LocalDate day) {
        var today = LocalDate.now(clock);
        return of(person).stream()
                .filter(held -> held.to() == null
                        || held.to().isAfter(day)
                                && !held.to().isBefore(today)
                                && !held.to().isBefore(held.from()))
                .toList();
    }

    /// What the person may do today.
    public List<Grant> held(UUID person) {
        var inForce = new HashSet<>(clearances.inForce(person));
        if (settingUp()) {
            inForce.add(RoleCatalogue.SETUP);
        }
        return today(person).stream()
                .flatMap(held -> catalogue.grants(held.role() + "@" + held.scope(), inForce).stream())
                .toList();
    }

    /// True until somebody was given the role of coordinator for the first time.
    boolean settingUp() {
        return db.sql("select access.setting_up()").query(Boolean.class).single();
    }

    /// Who holds the role today over exactly that scope: the leads of an area, the members of the board.
    public List<UUID> holding(String role, Scope scope) {
        return db.sql("""
                select distinct person from access.role_grant
                 where role = :role and scope = :scope
                   and from_date <= :today and (to_date is null or to_date >= :today)
                """)
                .param("role", role)
                .param("scope", scope.word())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// The same for many roles in one statement.
    ///
    /// @param held as in `area_lead@area:HULL`; those that nobody has are left out
    public Map<String, List<UUID>> holding(Collection<String> held) {
        var people = new HashMap<String, List<UUID>>();
        db.sql("""
                select distinct role || '@' || scope as held, person from access.role_grant
                 where role || '@' || scope = any (:held)
                   and from_date <= :today and (to_date is null or to_date >= :today)
                 order by held, person
                """)
                .param("held", held.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    people.computeIfAbsent(row.getString("held"), _ -> new ArrayList<>())
                            .add(row.getObject("person", UUID.class));
                });
        return people;
    }

    @Transactional
    public void give(Actor actor, UUID person, String role, Scope scope) {
        db.sql("""
                insert into access.role_grant (id, person, role, scope, from_date, granted_by)
                values (:id, :person, :role, :scope, :from, :by)
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("role", role)
                .param("scope", scope.word())
                .param("from", LocalDate.now(clock))
                .param("by", actor.id())
                .update();
        audit.changed(actor, "grant_role", person.toString(), 0, List.of(role + "@" + scope.word()));
    }

    /// True where the grant makes its person an administrator and nobody else is one whose account is
    /// open: such a grant never ends.
    public boolean lastAdministrator(UUID person, UUID grant) {
        return db.sql("""
                select exists (select from access.role_grant
                                where id = :grant and person = :person and role = 'administrator')
                   and not exists (select from access.role_grant g
                                     join access.account a on a.id = g.person and a.disabled_at is null
                                    where g.role = 'administrator' and g.person <> :person
                                      and g.from_date <= :today and g.to_date is null)
                """)
                .param("grant", grant)
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    /// True where the person administers today.
    public boolean administers(UUID person) {
        return today(person).stream().anyMatch(held -> held.role().equals("administrator"));
    }

    /// The organisations that have an administrator whose account is open.
    public List<String> administering() {
        return db.sql("""
                select distinct a.organisation from access.role_grant g
                  join access.account a on a.id = g.person and a.disabled_at is null
                 where g.role = 'administrator'
                   and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)
                """)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Ends the person's grant with their last day; where that is over, at once.
    @Transactional
    public boolean endOn(Actor clockwork, UUID person, UUID grant, int version, LocalDate lastDay) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        int changed = db.sql("""
                update access.role_grant
                   set to_date = greatest(cast(:last as date), from_date - 1), version = version + 1
                 where id = :id and person = :person and version = :version and (to_date is null or to_date > :last)
                """)
                .param("last", lastDay.isBefore(yesterday) ? yesterday : lastDay)
                .param("id", grant)
                .param("person", person)
                .param("version", version)
                .update();
        if (changed == 1) {
            audit.changed(clockwork, "end_role", grant.toString(), version + 1L, List.of("to_date"));
        }
        return changed == 1;
    }

    /// Ends the person's grant at once: its last day was yesterday, so one given today counts for no day at
    /// all.
    @Transactional
    public boolean end(Actor actor, UUID person, UUID grant, int version) {
        var today = LocalDate.now(clock);
        int changed = db.sql("""
                update access.role_grant
                   set to_date = :yesterday, version = version + 1
                 where id = :id and person = :person and version = :version
                   and from_date <= :today and (to_date is null or to_date >= :today)
                """)
                .param("yesterday", today.minusDays(1))
                .param("today", today)
                .param("id", grant)
                .param("person", person)
                .param("version", version)
                .update();
        if (changed == 1) {
            audit.changed(actor, "end_role", grant.toString(), version + 1L, List.of("to_date"));
        }
        return changed == 1;
    }
}
