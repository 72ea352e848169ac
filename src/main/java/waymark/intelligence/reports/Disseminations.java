package waymark.intelligence.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.audit.Audit;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Reports that were given to single people outside the units: who was given what, until when, and who looked.
@Repository
@Transactional(readOnly = true)
class Disseminations {

    /// The database keeps microseconds: a nanosecond more would be the next day.
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String ROWS = """
            select d.id, d.report, d.version, coalesce(o.name, d.organisation) as organisation_name, d.person_name, d.purpose, d.basis,
                   d.may_export, d.sent_by_name, d.sent_at, d.until_at, d.recalled_at, count(l.id)::int as looks, max(l.at) as last_look
              from intelligence.dissemination d
              left join intelligence.dissemination_look l on l.dissemination = d.id
              left join directory_open.organisation o on o.code = d.organisation
            """;

    /// What an officer gives.
    record Given(PersonSummary person, Purpose purpose, String basis, boolean mayExport, LocalDate until) {}

    /// A line of what the reader was given.
    record Received(Ref ref, String about, Marking marking, String unitName, Purpose purpose, Instant untilAt) {}

    private final JdbcClient db;
    private final ReportChanges changes;
    private final NoticeApi notices;
    private final Audit audit;

    Disseminations(JdbcClient db, ReportChanges changes, NoticeApi notices, Audit audit) {
        this.db = db;
        this.changes = changes;
        this.notices = notices;
        this.audit = audit;
    }

    /// Those of a report, for officers of its unit; the newest first.
    List<Dissemination> of(UUID report) {
        return db.sql(ROWS + " where d.report = :report group by d.id, o.name order by d.sent_at desc")
                .param("report", report)
                .query(RecordMapper.of(Dissemination.class))
                .list();
    }

    /// Gives a current report to somebody, who is told that there is something to read.
    @Transactional
    void give(Actor.Person actor, Report report, Given given) {
        db.sql("""
                insert into intelligence.dissemination (id, report, unit, report_version, organisation, person, person_name, purpose,
                                                        basis, may_export, sent_by, sent_by_name, sent_at, until_at)
                values (:id, :report, :unit, :reportVersion, :organisation, :person, :name, :purpose, :basis, :mayExport, :actor,
                        :actorName, now(), :untilAt)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("report", report.id())
                        .with("unit", report.unit())
                        .with("reportVersion", report.version())
                        .with("organisation", given.person().organisation())
                        .with("person", given.person().id())
                        .with("name", given.person().name())
                        .with(
                                "untilAt",
                                given.until().atTime(END_OF_DAY).atZone(LONDON).toInstant()))
                .update();
        changes.append(
                actor,
                report.id(),
                report.ref(),
                report.version(),
                "disseminate_intelligence_report",
                List.of(given.purpose().name()),
                "Given to %s".formatted(given.person().name()),
                given.basis());
        notices.tell(
                actor,
                List.of(given.person().id()),
                "An intelligence unit gave you something to read",
                "/intelligence/received/" + report.ref());
    }

    /// It is read no more, and whoever read it is told. False where somebody recalled it first.
    @Transactional
    boolean recall(Actor.Person actor, Report report, UUID dissemination) {
        var recalled = db.sql("""
                update intelligence.dissemination set recalled_at = now(), version = version + 1
                 where id = :id and report = :report and recalled_at is null
                 returning person
                """)
                .param("id", dissemination)
                .param("report", report.id())
                .query((row, _) -> row.getObject("person", UUID.class))
                .list();
        if (!recalled.isEmpty()) {
            changes.append(
                    actor,
                    report.id(),
                    report.ref(),
                    report.version(),
                    "recall_intelligence_report",
                    List.of(),
                    "Recalled",
                    "");
            changes.tookBack(actor, report, recalled);
        }
        return !recalled.isEmpty();
    }

    /// What the actor was given and may still read.
    List<Received> received(Actor actor) {
        return db.sql("""
                select r.ref, r.about, r.marking, coalesce(o.name, r.unit) as unit_name, d.purpose, d.until_at
                  from intelligence.dissemination d
                  join intelligence.report r on r.id = d.report
                  left join directory_open.organisation o on o.code = r.unit
                 where d.person = :me and d.until_at > now() and d.recalled_at is null
                 order by d.sent_at desc
                """)
                .param("me", actor.id())
                .query(RecordMapper.of(Received.class))
                .list();
    }

    /// The live dissemination of a report to the actor; the look is written before anything is shown.
    ///
    /// @throws NotFound where they were given no such report, or may read it no more
    @Transactional
    Dissemination look(Actor.Person actor, Report report) {
        var given = db.sql(ROWS + """
                 where d.report = :report and d.person = :me and d.until_at > now() and d.recalled_at is null
                 group by d.id, o.name order by d.until_at desc limit 1
                """)
                .param("report", report.id())
                .param("me", actor.id())
                .query(RecordMapper.of(Dissemination.class))
                .optional()
                .orElseThrow(() -> new NotFound(report.ref()));
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            db.sql("insert into intelligence.dissemination_look (dissemination, at) values (:id, now())")
                    .param("id", given.id())
                    .update();
            audit.looked(actor, "read_received_intelligence", report.ref().value());
        }
        return given;
    }
}
