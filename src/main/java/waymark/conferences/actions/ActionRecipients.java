package waymark.conferences.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Whom a notice about an item may reach. To whoever is kept away from the item it does not exist, so the system asks
/// of each before anything is sent.
@Component
public class ActionRecipients {

    private static final String SYSTEM = "Telling people of a conference item";

    private final JdbcClient db;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ActionRecipients(JdbcClient db, AccessApi access, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.access = access;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Those of them who may know of the item.
    public Set<UUID> notKeptAway(UUID item, Collection<UUID> people) {
        return asSystem.get(SYSTEM, _ -> allowed(item, people));
    }

    private Set<UUID> allowed(UUID item, Collection<UUID> people) {
        return people.isEmpty()
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(db.sql("""
                        select p.id from directory_open.person p
                         where p.id = any(cast(:people as uuid[])) and not conferences.kept_away(:item, p.id, p.organisation)
                        """)
                        .paramSource(
                                RecordParameters.none().with("people", people).with("item", item))
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list());
    }

    /// Who does an action: the person who is named, or else everybody who goes to conferences for the agency.
    Set<UUID> owners(UUID item, String organisation, @Nullable UUID person) {
        return asSystem.get(
                SYSTEM,
                system -> allowed(
                        item,
                        person != null
                                ? List.of(person)
                                : access.holders(system, "conference_member", Scope.organisation(organisation))));
    }

    /// Who is named for a forum with one of these duties.
    public Set<UUID> staff(UUID item, String forum, String... duties) {
        return asSystem.get(
                SYSTEM,
                _ -> allowed(
                        item,
                        db.sql("""
                                select distinct person from conferences.forum_staff
                                 where forum = :forum and duty = any(:duties) and from_day <= :today and coalesce(to_day >= :today, true)
                                """)
                                .paramSource(RecordParameters.none()
                                        .with("forum", forum)
                                        .with("duties", List.of(duties))
                                        .with("today", LocalDate.now(clock)))
                                .query((row, _) -> row.getObject("person", UUID.class))
                                .list()));
    }

    /// Who chairs the group that the group of a forum reports to. Asked as the system.
    Set<UUID> chairsAbove(Actor system, UUID item, String forum) {
        return allowed(
                item,
                db.sql("""
                        select distinct h.person
                          from conferences.forum f
                          join directory_open.group_ g on g.code = f.group_code
                          join directory_open.seat_holder h on h.group_code = g.parent and h.seat_code = 'CHAIR'
                         where f.code = :forum and h.from_date <= :today and coalesce(h.to_date >= :today, true)
                        """)
                        .paramSource(
                                RecordParameters.none().with("forum", forum).with("today", LocalDate.now(clock)))
                        .query((row, _) -> row.getObject("person", UUID.class))
                        .list());
    }
}
