package waymark.audit.quota;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// How many people's records each account viewed on a day, for information governance, and what was
/// allowed beyond the quota.
@Repository
@Transactional(readOnly = true)
class RecordViews {

    /// How long a day is kept: after that only the audit log says who viewed what.
    static final int KEPT_DAYS = 30;

    /// One account on one day.
    ///
    /// @param looked how many different references they viewed
    /// @param more how many were allowed beyond what is usual
    /// @param stopped true where it was refused a further one
    record Line(UUID person, String organisation, int looked, int more, boolean stopped) {}

    /// More for one day.
    record Allowance(int more, String reason, String allowedBy, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Audit audit;

    RecordViews(JdbcClient db, Clock clock, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /// Everybody who viewed a person's record on that day, those who viewed most first.
    List<Line> on(LocalDate day) {
        return db.sql("""
                select l.person, max(l.organisation) as organisation, count(*) as looked,
                       (select coalesce(sum(a.more), 0) from audit.look_allowance a
                         where a.person = l.person and a.day = :day) as more,
                       exists (select from audit.look_stop s where s.person = l.person and s.day = :day) as stopped
                  from audit.look l
                 where l.day = :day
                 group by l.person
                 order by stopped desc, looked desc, l.person
                 limit 200
                """)
                .param("day", Date.valueOf(day))
                .query(RecordMapper.of(Line.class))
                .list();
    }

    Optional<Line> one(UUID person, LocalDate day) {
        return on(day).stream().filter(line -> line.person().equals(person)).findFirst();
    }

    List<Allowance> allowed(UUID person, LocalDate day) {
        return db.sql("""
                select more, reason, allowed_by_name as allowed_by, at from audit.look_allowance
                 where person = :person and day = :day
                 order by at
                """)
                .param("person", person)
                .param("day", Date.valueOf(day))
                .query(RecordMapper.of(Allowance.class))
                .list();
    }

    @Transactional
    public void allow(Actor.Person actor, UUID person, LocalDate day, QuotaExtension allowance) {
        db.sql("""
                insert into audit.look_allowance (person, day, more, reason, allowed_by, allowed_by_name, at)
                values (:person, :day, :more, :reason, :by, :name, :at)
                """)
                .param("person", person)
                .param("day", Date.valueOf(day))
                .param("more", allowance.more())
                .param("reason", allowance.reason())
                .param("by", actor.id())
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.changed(actor, "allow_looks", person.toString(), 0, List.of("more", "reason"));
    }

    /// The days that are over long enough go.
    @Transactional
    public void forget(Actor clockwork) {
        for (var table : List.of("look", "look_stop", "look_allowance")) {
            db.sql("delete from audit." + table + " where day < current_date - " + KEPT_DAYS)
                    .update();
        }
    }
}
