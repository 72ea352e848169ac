package waymark.access.clearance;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.clearance.Clearance.Kind;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// What is recorded of people's vetting and training, as they see it themselves and as others keep it.
@Repository
@Transactional(readOnly = true)
public class Clearances {

    /// Somebody whose vetting and training the actor may keep.
    ///
    /// @param vetting the last day of the one in force that ends last, or null
    /// @param vettingNeeded true where a role of theirs is worth less without it
    record Line(
            UUID person,
            String name,
            String organisation,
            String organisationName,
            @Nullable LocalDate vetting,
            boolean vettingNeeded,
            @Nullable LocalDate training,
            boolean trainingNeeded) {

        @Nullable
        LocalDate until(Kind kind) {
            return kind == Kind.VETTING ? vetting : training;
        }

        boolean needs(Kind kind) {
            return kind == Kind.VETTING ? vettingNeeded : trainingNeeded;
        }

        /// True where a role of theirs needs what is missing, or ends within a month.
        boolean wanting(LocalDate today) {
            var month = today.plusDays(Clearance.A_MONTH);
            return Arrays.stream(Kind.values())
                    .filter(this::needs)
                    .map(this::until)
                    .anyMatch(until -> until == null || !until.isAfter(month));
        }
    }

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    Clearances(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// What the person has in force today: the words that open gates.
    public Set<String> inForce(UUID person) {
        return Set.copyOf(db.sql("""
                select distinct kind from access.clearance
                 where person = :person and from_date <= :today and to_date >= :today
                """)
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list());
    }

    /// Everything that was ever recorded of the person, the latest first.
    List<Clearance> of(UUID person) {
        return db.sql("""
                select id, person, upper(kind) as kind, from_date as "from", to_date as "to",
                       recorded_by_name as recorded_by, ended_by_name as ended_by, version
                  from access.clearance
                 where person = :person
                 order by kind, to_date desc, id
                """)
                .param("person", person)
                .query(RecordMapper.of(Clearance.class))
                .list();
    }

    /// Everybody with a full account whom the actor keeps: of their organisations, or of all.
    List<Line> people() {
        return lines(null);
    }

    Optional<Line> person(UUID person) {
        return lines(person).stream().findFirst();
    }

    private List<Line> lines(@Nullable UUID person) {
        return db.sql("""
                select a.id as person, a.name, a.organisation, a.organisation_name,
                       (select max(c.to_date) from access.clearance c
                         where c.person = a.id and c.kind = 'vetting'
                           and c.from_date <= :today and c.to_date >= :today) as vetting,
                       (select max(c.to_date) from access.clearance c
                         where c.person = a.id and c.kind = 'training'
                           and c.from_date <= :today and c.to_date >= :today) as training,
                       coalesce('vetting' = any (n.gates), false) as vetting_needed,
                       coalesce('training' = any (n.gates), false) as training_needed
                  from access.account a
                 cross join lateral (
                   select array_agg(distinct p.gate) as gates
                     from access.role_grant g
                     join access.role_permission p on p.role = g.role and p.gate is not null
                    where g.person = a.id and g.from_date <= :today and (g.to_date is null or g.to_date >= :today)) n
                 where a.kind = 'full' and a.disabled_at is null and (:person::uuid is null or a.id = :person)
                 order by a.organisation_name, a.name, a.id
                """)
                .param("today", LocalDate.now(clock))
                .param("person", person, java.sql.Types.OTHER)
                .query(RecordMapper.of(Line.class))
                .list();
    }

    /// Recorded by the actor, of somebody else.
    @Transactional
    public void record(Actor actor, UUID person, String organisation, Kind kind, LocalDate from, LocalDate to) {
        db.sql("""
                insert into access.clearance (id, person, organisation, kind, from_date, to_date, recorded_by,
                                              recorded_by_name, recorded_at)
                values (:id, :person, :organisation, :kind, :from, :to, :by, :name, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("organisation", organisation)
                .param("kind", kind.word())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.changed(actor, "record_clearance", person.toString(), 0, List.of(kind.word()));
    }

    /// Revoked: none of that kind is in force any more, or will be. False where there was none.
    @Transactional
    public boolean takeBack(Actor actor, UUID person, Kind kind) {
        var today = LocalDate.now(clock);
        int ended = db.sql("""
                update access.clearance
                   set to_date = greatest(from_date - 1, :yesterday::date), ended_by = :by, ended_by_name = :name,
                       version = version + 1
                 where person = :person and kind = :kind and ended_by is null and from_date <= :today
                   and to_date >= :today
                """)
                .param("yesterday", Date.valueOf(today.minusDays(1)))
                .param("today", Date.valueOf(today))
                .param("by", actor.id())
                .param("name", actor.name())
                .param("person", person)
                .param("kind", kind.word())
                .update();
        if (ended > 0) {
            audit.changed(actor, "take_back_clearance", person.toString(), 0, List.of(kind.word()));
        }
        return ended > 0;
    }
}
