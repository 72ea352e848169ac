package waymark.meetings.accountability;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The comments of organisations, and mistakes that they mark.
@Repository
@Transactional(readOnly = true)
class Remarks {

    private static final String ROWS = """
            select r.id, r.version, r.organisation, coalesce(o.name, r.organisation) as organisation_name, r.meeting,
                   coalesce(g.name || ', ' || to_char(m.starts_at at time zone 'Europe/London', 'FMDD FMMonth YYYY'), '') as about,
                   r.area, r.kind, r.words, r.written_at, r.written_by_name, r.state, r.corrected_to, r.reply, r.replied_at,
                   r.replied_by_name
              from meetings.attendance_remark r
              left join directory_open.organisation o on o.code = r.organisation
              left join meetings.meeting m on m.ref = r.meeting
              left join directory_open.group_ g on g.code = m.group_code
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final Clock clock;

    Remarks(JdbcClient db, Audit audit, NoticeApi notices, AccessApi access, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /// Those of an organisation, the newest first.
    List<Remark> of(String organisation) {
        return db.sql(ROWS + " where r.organisation = :organisation order by r.written_at desc, r.id limit 100")
                .param("organisation", organisation)
                .query(RecordMapper.of(Remark.class))
                .list();
    }

    /// @throws NotFound where there is none
    Remark get(UUID id) {
        return db.sql(ROWS + " where r.id = :id")
                .param("id", id)
                .query(RecordMapper.of(Remark.class))
                .optional()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    /// Saves a comment, or the mark of a mistake and tells those who run the meetings.
    ///
    /// @param meeting null where it is on no one meeting
    @Transactional
    void write(Actor actor, String organisation, @Nullable Ref meeting, boolean mistake, String words) {
        var id = UUID.randomUUID();
        var area = db.sql("""
                insert into meetings.attendance_remark (id, organisation, meeting, area, kind, words, written_at, written_by,
                                                        written_by_name, state)
                select :id, :organisation, :meeting, (select m.area from meetings.meeting m where m.ref = :meeting), :kind, :words,
                       :at, :actor, :actorName, :state
                returning coalesce(area, '')
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("organisation", organisation)
                        .with("meeting", meeting)
                        .with("kind", mistake ? "mistake" : "comment")
                        .with("words", words)
                        .with("at", clock.instant())
                        .with("state", mistake ? "open" : "noted"))
                .query(String.class)
                .single();
        audit.changed(actor, mistake ? "mark_attendance_mistake" : "comment_on_attendance", organisation, 0, List.of());
        if (mistake && meeting != null) {
            notices.tell(
                    actor,
                    area.isEmpty()
                            ? access.holders(actor, "coordinator", Scope.PARTNERSHIP)
                            : access.holders(actor, "area_lead", Scope.area(area)),
                    "%s marks a mistake in the attendance of meeting %s".formatted(organisation, meeting),
                    "/accountability/remarks/" + id);
        }
    }

    /// Saves what was replied.
    @Transactional
    Saved<Remark> save(Actor actor, int version, Remark.Reply reply) {
        var remark = reply.remark();
        var to = reply.to();
        int rows = db.sql("""
                update meetings.attendance_remark
                   set state = :state, corrected_to = :to, reply = :words, replied_at = :at, replied_by = :actor,
                       replied_by_name = :actorName, version = version + 1
                 where id = :id and version = :version and state = 'open'
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("state", to == null ? "kept" : "corrected")
                        .with("to", to == null ? null : to.code())
                        .with("words", reply.words())
                        .with("at", clock.instant())
                        .with("id", remark.id())
                        .with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(remark.id()));
        }
        audit.changed(actor, "reply_to_attendance_mistake", remark.organisation(), 0, List.of("corrected_to"));
        notices.done("/accountability/remarks/" + remark.id());
        return Saved.done();
    }
}
