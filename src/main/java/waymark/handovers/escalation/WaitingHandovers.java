package waymark.handovers.escalation;

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
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Where hand-overs wait: for the clock that reminds, and for those who watch by reference and number.
@Repository
@Transactional(readOnly = true)
class WaitingHandovers {

    /// How many hand-overs of an area are in a state.
    record Count(String area, String areaName, String state, int number) {}

    /// One that is past its time.
    record Late(Ref ref, String areaName, String organisationName, String state, Instant answerBy) {}

    private final JdbcClient db;
    private final Audit audit;

    WaitingHandovers(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /// Those that are not closed; for the clock alone.
    List<OverdueHandover> open(Actor clock) {
        return db.sql("""
                select h.id, h.ref, h.state, h.sender, h.sender_organisation, h.receiver,
                       coalesce(o.current and o.first_responder, false) as may_refer, h.sent_at, h.answer_by, h.stage, h.holder,
                       h.version
                  from concerns.handover h
                  left join directory_open.organisation o on o.code = h.receiver
                 where h.state in ('sent', 'declined', 'accepted')
                 order by h.answer_by
                """).query(WaitingHandovers::overdue).list();
    }

    /// True where this run is the one that took the step; whoever else was first has told people already.
    @Transactional
    boolean step(Actor clock, OverdueHandover row, int stage, String act, Instant now) {
        int changed = db.sql("""
                update concerns.handover
                   set stage = :stage
                 where id = :id and version = :version and stage = :before
                """)
                .param("stage", stage)
                .param("id", row.id())
                .param("version", row.version())
                .param("before", row.stage())
                .update();
        if (changed == 0) {
            return false;
        }
        db.sql("""
                insert into concerns.handover_event (handover, version, at, actor, actor_name, act, receiver, detail)
                values (:id, :version, :now, :actor, :name, :act, :receiver, '')
                """)
                .param("id", row.id())
                .param("version", row.version())
                .param("now", Timestamp.from(now))
                .param("actor", clock.id())
                .param("name", clock.name())
                .param("act", act)
                .param("receiver", row.receiver())
                .update();
        audit.changed(clock, act, row.ref().value(), row.version(), List.of("stage"));
        return true;
    }

    /// How many there are by area and state: of the organisations named, or of all where none is.
    List<Count> counts(Actor actor, List<String> organisations) {
        return db.sql("""
                select w.area, coalesce(a.name, w.area) as area_name, w.state, count(*) as number
                  from concerns.handover_watch w
                  left join directory_open.area a on a.code = w.area
                 where :all or w.organisation = any (:organisations)
                 group by a.position, w.area, a.name, w.state
                 order by a.position, w.area, w.state
                """)
                .param("all", organisations.isEmpty())
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, number) -> new Count(
                        row.getString("area"),
                        row.getString("area_name"),
                        row.getString("state"),
                        row.getInt("number")))
                .list();
    }

    /// Those past their time, the longest first.
    List<Late> late(Actor actor, List<String> organisations, Instant now) {
        return db.sql("""
                select w.ref, coalesce(a.name, w.area) as area_name, coalesce(o.name, w.organisation) as organisation_name,
                       w.state, w.answer_by
                  from concerns.handover_watch w
                  left join directory_open.area a on a.code = w.area
                  left join directory_open.organisation o on o.code = w.organisation
                 where w.state in ('sent', 'declined') and w.answer_by < :now
                   and (:all or w.organisation = any (:organisations))
                 order by w.answer_by, w.ref
                """)
                .param("now", Timestamp.from(now))
                .param("all", organisations.isEmpty())
                .param("organisations", organisations.toArray(String[]::new))
                .query((row, number) -> new Late(
                        new Ref(row.getString("ref")),
                        row.getString("area_name"),
                        row.getString("organisation_name"),
                        row.getString("state"),
                        row.getTimestamp("answer_by").toInstant()))
                .list();
    }

    private static OverdueHandover overdue(ResultSet row, int number) throws SQLException {
        return new OverdueHandover(
                row.getObject("id", UUID.class),
                new Ref(row.getString("ref")),
                row.getString("state"),
                row.getObject("sender", UUID.class),
                row.getString("sender_organisation"),
                row.getString("receiver"),
                row.getBoolean("may_refer"),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("answer_by").toInstant(),
                row.getInt("stage"),
                row.getObject("holder", UUID.class),
                row.getInt("version"));
    }
}
