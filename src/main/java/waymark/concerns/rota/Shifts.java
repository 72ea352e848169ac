package waymark.concerns.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.concerns.reports.PublicReport.Holder;
import waymark.kernel.Actor;

/// The shifts of the desk.
@Repository
@Transactional(readOnly = true)
class Shifts {

    private final JdbcClient db;
    private final Audit audit;

    Shifts(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Those that are not over, the next first.
    List<Shift> after(Actor actor, Instant now) {
        return db.sql("""
                select s.id, s.person, s.person_name, s.area, coalesce(a.name, '') as area_name, s.from_at, s.until_at
                  from concerns.report_shift s
                  left join directory_open.area a on a.code = s.area
                 where s.until_at > :now
                 order by s.from_at, s.until_at, s.person_name
                """).param("now", Timestamp.from(now)).query(Shifts::read).list();
    }

    /// Enters a shift of the actor.
    @Transactional
    public void add(Actor.Person actor, String area, Instant from, Instant until) {
        db.sql("""
                insert into concerns.report_shift (person, person_name, area, from_at, until_at)
                values (:person, :name, :area, :from, :until)
                """)
                .param("person", actor.id())
                .param("name", actor.name())
                .param("area", area)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .update();
        audit.changed(actor, "add_shift", "reports", 0, List.of("shift"));
    }

    /// False if it does not exist, or is somebody else's.
    @Transactional
    public boolean end(Actor actor, UUID id) {
        int ended = db.sql("delete from concerns.report_shift where id = :id")
                .param("id", id)
                .update();
        if (ended == 1) {
            audit.changed(actor, "end_shift", "reports", 0, List.of("shift"));
        }
        return ended == 1;
    }

    /// Withdraws those of a person that lie within that time, wholly or in part. False if there are none.
    @Transactional
    public boolean withdraw(Actor system, UUID person, Instant from, Instant to) {
        int withdrawn = db.sql("""
                delete from concerns.report_shift where person = :person and from_at < :to and until_at > :from
                """)
                .param("person", person)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .update();
        if (withdrawn > 0) {
            audit.changed(system, "end_shift", "reports", 0, List.of("shift"));
        }
        return withdrawn > 0;
    }

    /// Deletes those that are over.
    @Transactional
    public void forget(Actor system, Instant before) {
        db.sql("delete from concerns.report_shift where until_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Shift read(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                new Holder(row.getObject("person", UUID.class), row.getString("person_name")),
                row.getString("area"),
                row.getString("area_name"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("until_at").toInstant());
    }
}
