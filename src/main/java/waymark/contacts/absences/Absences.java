package waymark.contacts.absences;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.contacts.ContactsApi;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// Who is away, now or later.
@Repository
@Transactional(readOnly = true)
public class Absences {

    private final JdbcClient db;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(JdbcClient db, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Those that are not over, of everybody, the soonest first.
    List<Absence> current(Actor actor) {
        return db.sql("""
                select a.id, a.person, x.name as person_name, x.organisation_name, a.from_at as "from", a.to_at as "to"
                  from directory.absence a
                  join directory_open.person x on x.id = a.person
                 where a.to_at > :now
                 order by a.from_at, lower(x.name), a.id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .query(RecordMapper.of(Absence.class))
                .list();
    }

    /// Those of the person that begin at that moment or later.
    List<Absence> from(Actor actor, UUID person, Instant moment) {
        return db.sql("""
                select a.id, a.person, x.name as person_name, x.organisation_name, a.from_at as "from", a.to_at as "to"
                  from directory.absence a
                  join directory_open.person x on x.id = a.person
                 where a.person = :person and a.from_at >= :moment
                 order by a.from_at, a.id
                """)
                .param("person", person)
                .param("moment", Timestamp.from(moment))
                .query(RecordMapper.of(Absence.class))
                .list();
    }

    @Transactional
    public void add(Actor actor, AbsenceRecorded event) {
        db.sql("""
                insert into directory.absence (id, person, from_at, to_at, recorded_by, recorded_at)
                values (:id, :person, :from, :to, :by, :now)
                """)
                .param("id", event.id())
                .param("person", event.person())
                .param("from", Timestamp.from(event.from()))
                .param("to", Timestamp.from(event.to()))
                .param("by", actor.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.changed(actor, "record_absence", event.personRef(), 0, List.of("from", "to"));
        events.publishEvent(event);
    }

    /// They are back, or stay after all. False where somebody was first.
    @Transactional
    boolean cancel(Actor actor, UUID id, String personRef) {
        boolean gone = db.sql("delete from directory.absence where id = :id")
                        .param("id", id)
                        .update()
                == 1;
        if (gone) {
            audit.changed(actor, "cancel_absence", personRef, 0, List.of());
        }
        return gone;
    }

    /// Whether the person would leave duties without anybody in that time: those posts, by subject.
    List<String> uncovered(Actor actor, AbsenceRecorded event) {
        var first = event.from().atZone(waymark.web.Clocks.LONDON).toLocalDate();
        var last = event.to().atZone(waymark.web.Clocks.LONDON).toLocalDate();
        return db.sql("""
                select distinct s.name
                  from directory.gaps(:first, :last, cast(:holidays as date[])) g
                  join directory.spoc_post p on p.ref = g.post
                  join directory.subject s on s.code = p.subject
                 where g.times && tstzrange(cast(:from as timestamptz), cast(:to as timestamptz))
                   and exists (select from directory.spoc_cover c
                                where c.post = p.ref and c.person = :person
                                  and c.from_date <= :last and coalesce(c.to_date >= :first, true))
                 order by s.name
                """)
                .param("first", first)
                .param("last", last)
                .param("holidays", ContactsApi.holidays(first, last))
                .param("from", Timestamp.from(event.from()))
                .param("to", Timestamp.from(event.to()))
                .param("person", event.person())
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
