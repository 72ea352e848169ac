package waymark.concerns.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History.Change;
import waymark.concerns.reports.ReportHistory;
import waymark.concerns.rota.HolderNotices.Held;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// Unopened reports, for the escalation job: by reference, never their contents.
@Repository
@Transactional(readOnly = true)
class UnopenedReports {

    /// @param urgent true if somebody is in danger now, as the reporter said or a desk assessed
    /// @param stage who was told so far: 0 nobody, then as in [ReportEscalation]
    record Line(UUID id, Ref ref, String area, boolean urgent, Instant openBy, int stage, int version) {}

    private final JdbcClient db;
    private final ReportHistory history;

    UnopenedReports(JdbcClient db, ReportHistory history) {
        this.db = db;
        this.history = history;
    }

    List<Line> all(Actor system) {
        return db.sql("""
                select id, ref, area, urgent or danger = 'NOW' as urgent, open_by, stage, version from concerns.report
                 where state = 'waiting' order by urgent or danger = 'NOW' desc, open_by, ref
                """).query(RecordMapper.of(Line.class)).list();
    }

    /// True if this run took the step. Otherwise another node did, and has told people.
    @Transactional
    public boolean step(Actor system, Line line, int stage, Instant now) {
        int changed = db.sql("""
                update concerns.report set stage = :stage
                 where id = :id and state = 'waiting' and stage = :before
                """)
                .param("stage", stage)
                .param("id", line.id())
                .param("before", line.stage())
                .update();
        // the first step is not recorded: its time would be the time at which somebody reported
        if (changed == 1 && stage > ReportEscalation.TOLD) {
            history.append(
                    system,
                    Change.of(ReportEscalation.act(stage), line.ref(), line.version(), List.of("stage")),
                    line.id(),
                    "",
                    now);
        }
        return changed == 1;
    }

    /// A message of a reporter that nobody at the desk was told of.
    ///
    /// @param report with who has it
    record News(UUID message, Held report) {}

    List<News> news(Actor system) {
        return db.sql("""
                select m.id, r.ref, r.opened_by, r.area
                  from concerns.report_message m
                  join concerns.report r on r.id = m.report and r.opened_by is not null
                 where not m.by_desk and not m.told
                """)
                .query((row, number) -> new News(row.getObject("id", UUID.class), held(row)))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(new Ref(row.getString("ref")), row.getObject("opened_by", UUID.class), row.getString("area"));
    }

    /// True if this run is the first to tell of it.
    @Transactional
    public boolean told(Actor system, News news) {
        return db.sql("update concerns.report_message set told = true where id = :id and not told")
                        .param("id", news.message())
                        .update()
                == 1;
    }

    /// Files for a report that somebody has opened, of which nobody at the desk was told.
    ///
    /// @param report with who has it, or had it when it was closed
    record NewFiles(UUID id, Held report) {}

    List<NewFiles> files(Actor system) {
        return db.sql("""
                select distinct r.id, r.ref, r.opened_by, r.area
                  from concerns.report_file f
                  join concerns.report r on r.lookup = f.lookup and r.opened_by is not null
                 where not f.told
                """)
                .query((row, number) -> new NewFiles(row.getObject("id", UUID.class), held(row)))
                .list();
    }

    /// True if this run is the first to tell of one of them.
    @Transactional
    public boolean told(Actor system, NewFiles files) {
        return db.sql("""
                        update concerns.report_file f set told = true
                          from concerns.report r
                         where r.lookup = f.lookup and r.id = :report and not f.told
                        """).param("report", files.id()).update() > 0;
    }

    /// Nobody is told of what comes while a report waits: the person who opens it sees it.
    @Transactional
    public void foundWhenOpened(Actor system) {
        db.sql("""
                update concerns.report_file f set told = true
                  from concerns.report r
                 where r.lookup = f.lookup and r.state = 'waiting' and not f.told
                """).update();
    }
}
