package waymark.meetings.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.sql.RecordParameters;

/// Names in attendance and in declarations that have ended, for the system: they are removed
/// once they are due, and the seat and the organisation are left. The database lets nobody else
/// remove one, and none before.
@Repository
@Transactional(readOnly = true)
class AttendanceNames {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    AttendanceNames(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// References of meetings that still hold names and are due.
    List<String> due(Actor system) {
        return db.sql("""
                select m.ref from meetings.meeting m
                 where meetings.names_are_due(m.starts_at)
                   and (m.chair is not null or m.chair_deputy is not null
                     or exists (select from meetings.attendance a where a.meeting = m.ref and a.names_removed_on is null))
                 order by m.starts_at, m.ref
                """).query((row, _) -> row.getString("ref")).list();
    }

    /// Removes the names of one meeting.
    @Transactional
    void remove(Actor system, String meeting) {
        db.sql("""
                update meetings.attendance
                   set holder = null, holder_name = '', deputy = null, deputy_name = '', names_removed_on = :today,
                       title = case when seat is null then 'Guest' else title end
                 where meeting = :ref and names_removed_on is null
                """)
                .paramSource(RecordParameters.none().with("ref", meeting).with("today", LocalDate.now(clock)))
                .update();
        db.sql("update meetings.meeting set chair = null, chair_deputy = null where ref = :ref")
                .param("ref", meeting)
                .update();
        audit.changed(system, "remove_attendance_names", meeting, 0, List.of());
    }

    /// Declarations that ended so long ago; they lose the name and what was declared.
    @Transactional
    void removeDeclarations(Actor system) {
        db.sql("""
                update meetings.declaration set person = null, person_name = '', what = ''
                 where person is not null and until_on is not null and meetings.names_are_due(until_on::timestamptz)
                returning id
                """)
                .query(UUID.class)
                .list()
                .forEach(id -> audit.changed(system, "remove_interest_names", id.toString(), 0, List.of()));
    }

    /// The declarations of people who have left end with their last day.
    @Transactional
    void endOfThoseWhoLeft(Actor system) {
        db.sql("""
                update meetings.declaration d set until_on = greatest(p.to_date, d.from_on), version = d.version + 1
                  from directory_open.person p
                 where p.id = d.person and p.to_date < :today and d.until_on is null
                returning d.id
                """)
                .paramSource(RecordParameters.none().with("today", LocalDate.now(clock)))
                .query(UUID.class)
                .list()
                .forEach(id -> audit.changed(system, "end_interest", id.toString(), 0, List.of("until_on")));
    }
}
