package waymark.concerns.triage;

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

/// The reports that nobody has opened yet, for the clock: by reference, never what they say.
@Repository
@Transactional(readOnly = true)
class UnopenedReports {

    /// @param stage how far people were told: 0 nobody, then [ReportEscalation]
    record Line(UUID id, Ref ref, String area, boolean urgent, Instant openBy, int stage, int version) {}

    private final JdbcClient db;
    private final Audit audit;

    UnopenedReports(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    List<Line> all(Actor clockwork) {
        return db.sql("""
                select id, ref, area, urgent, open_by, stage, version from concerns.report
                 where state = 'waiting' order by open_by, ref
                """)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("ref")),
                        row.getString("area"),
                        row.getBoolean("urgent"),
                        row.getTimestamp("open_by").toInstant(),
                        row.getInt("stage"),
                        row.getInt("version")))
                .list();
    }

    /// True where this run took the step; whoever was first has told people already.
    @Transactional
    public boolean step(Actor clockwork, Line line, int stage, Instant now) {
        int changed = db.sql("""
                update concerns.report set stage = :stage
                 where id = :id and state = 'waiting' and stage = :before
                """)
                .param("stage", stage)
                .param("id", line.id())
                .param("before", line.stage())
                .update();
        if (changed == 0) {
            return false;
        }
        if (stage > ReportEscalation.TOLD) {
            record(clockwork, line, stage, now);
        }
        return true;
    }

    /// Not that the desk was told: that is done at once, and its time would be the time at which somebody reported.
    private void record(Actor clockwork, Line line, int stage, Instant now) {
        db.sql("""
                insert into concerns.report_event (report, version, at, actor, actor_name, act)
                values (:id, :version, :now, :actor, :name, :act)
                """)
                .param("id", line.id())
                .param("version", line.version())
                .param("now", Timestamp.from(now))
                .param("actor", clockwork.id())
                .param("name", clockwork.name())
                .param("act", ReportEscalation.act(stage))
                .update();
        audit.changed(clockwork, ReportEscalation.act(stage), line.ref().value(), line.version(), List.of("stage"));
    }

    /// A message of whoever reported that nobody at the desk was told of.
    ///
    /// @param holder who has the report
    record News(UUID message, Ref ref, UUID holder) {}

    List<News> news(Actor clockwork) {
        return db.sql("""
                select m.id, r.ref, r.opened_by
                  from concerns.report_message m
                  join concerns.report r on r.id = m.report and r.opened_by is not null
                 where not m.by_desk and not m.told
                """)
                .query((row, number) -> new News(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("ref")),
                        row.getObject("opened_by", UUID.class)))
                .list();
    }

    /// True where this run is the first to tell of it.
    @Transactional
    public boolean told(Actor clockwork, News news) {
        return db.sql("update concerns.report_message set told = true where id = :id and not told")
                        .param("id", news.message())
                        .update()
                == 1;
    }

    /// Files that came to a report which somebody has opened, and that nobody at the desk was told of.
    ///
    /// @param holder who has the report, or had it when it was closed
    record NewFiles(UUID report, Ref ref, UUID holder) {}

    List<NewFiles> files(Actor clockwork) {
        return db.sql("""
                select distinct r.id, r.ref, r.opened_by
                  from concerns.report_file f
                  join concerns.report r on r.lookup = f.lookup and r.opened_by is not null
                 where not f.told
                """)
                .query((row, number) -> new NewFiles(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("ref")),
                        row.getObject("opened_by", UUID.class)))
                .list();
    }

    /// True where this run is the first to tell of one of them.
    @Transactional
    public boolean told(Actor clockwork, NewFiles files) {
        return db.sql("""
                        update concerns.report_file f set told = true
                          from concerns.report r
                         where r.lookup = f.lookup and r.id = :report and not f.told
                        """).param("report", files.report()).update() > 0;
    }

    /// Nobody need be told of what came while a report waits: whoever opens it finds it there.
    @Transactional
    public void foundWhenOpened(Actor clockwork) {
        db.sql("""
                update concerns.report_file f set told = true
                  from concerns.report r
                 where r.lookup = f.lookup and r.state = 'waiting' and not f.told
                """).update();
    }
}
