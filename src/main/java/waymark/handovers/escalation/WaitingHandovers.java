package waymark.handovers.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History.Change;
import waymark.handovers.HandoverHistory;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// Open hand-overs: for the job that escalates them, and for people who monitor them by reference and number.
@Repository
@Transactional(readOnly = true)
class WaitingHandovers {

    /// How many hand-overs of an area are in a state.
    record Count(String area, String areaName, String state, int number) {}

    /// One that is past its time.
    record Late(Ref ref, String areaName, String organisationName, String state, Instant answerBy) {}

    private final JdbcClient db;
    private final HandoverHistory history;

    WaitingHandovers(JdbcClient db, HandoverHistory history) {
        this.db = db;
        this.history = history;
    }

    /// Those that are not closed, for the escalation job.
    List<OverdueHandover> open() {
        return db.sql("""
                select h.id, h.ref, h.state, h.sender, h.sender_organisation, h.receiver,
                       coalesce(o.current and o.first_responder, false) as may_refer, h.sent_at as sent, h.answer_by, h.stage,
                       h.holder, h.version
                  from concerns.handover h
                  left join directory_open.organisation o on o.code = h.receiver
                 where h.state in ('sent', 'declined', 'accepted')
                 order by h.answer_by
                """).query(RecordMapper.of(OverdueHandover.class)).list();
    }

    /// True if this run took the step. Otherwise another node did, and has told people.
    @Transactional
    boolean step(Actor system, OverdueHandover row, int stage, String act, Instant now) {
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
        if (changed == 1) {
            history.append(
                    system,
                    Change.of(act, row.ref(), row.version(), List.of("stage")),
                    row.id(),
                    row.receiver(),
                    "",
                    now);
        }
        return changed == 1;
    }

    /// How many there are by area and state, of the organisations named or, if none is, of all.
    List<Count> counts(List<String> organisations) {
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
                .query(RecordMapper.of(Count.class))
                .list();
    }

    /// Those past their time, the longest first.
    List<Late> late(List<String> organisations, Instant now) {
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
                .query(RecordMapper.of(Late.class))
                .list();
    }
}
