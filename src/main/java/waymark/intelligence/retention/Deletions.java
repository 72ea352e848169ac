package waymark.intelligence.retention;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.intelligence.reports.Report;
import waymark.intelligence.reports.ReportChanges;
import waymark.intelligence.reports.ReviewRules;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Reviews of reports, and deletion by two people: of a report, or of what was told and never used.
@Repository
@Transactional(readOnly = true)
class Deletions {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ROWS = """
            select d.id, d.ref, d.version, d.report, d.submission, d.object_ref, coalesce(o.name, d.unit) as unit_name, d.reason, d.asked_by,
                   d.asked_by_name, d.asked_at, d.state, d.decided_by_name, d.decided_at, d.counts::text as counts,
                   coalesce(d.submission = any ((select intelligence_sources.own())::uuid[]), false) as told
              from intelligence.deletion d left join directory_open.organisation o on o.code = d.unit
            """;

    /// A report whose review is due.
    record Due(Ref ref, String about, int reviewGroup, LocalDate reviewOn, boolean deletionAsked) {}

    private final JdbcClient db;
    private final ReportChanges changes;
    private final ReviewRules rules;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    Deletions(JdbcClient db, ReportChanges changes, ReviewRules rules, Audit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.rules = rules;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// Reports of the reader's units whose review is due within the days, the longest due first.
    List<Due> due(int days) {
        return db.sql("""
                select r.ref, r.about, r.review_group, r.review_on,
                       exists (select from intelligence.deletion d where d.report = r.id and d.state = 'ASKED') as deletion_asked
                  from intelligence.report r
                 where r.unit = any ((select intelligence.units())::text[]) and r.review_on <= :until
                 order by r.review_on, r.ref limit 200
                """)
                .param("until", LocalDate.now(clock).plusDays(days))
                .query(RecordMapper.of(Due.class))
                .list();
    }

    /// Deletions that the reader may see, those that wait first.
    List<Deletion> all() {
        return db.sql(ROWS + " order by d.state <> 'ASKED', d.asked_at desc limit 200")
                .query((row, _) -> read(row))
                .list();
    }

    /// The one that waits for a report, if any.
    Optional<Deletion> asked(UUID report) {
        return db.sql(ROWS + " where d.report = :report and d.state = 'ASKED'")
                .param("report", report)
                .query((row, _) -> read(row))
                .optional();
    }

    /// @throws NotFound where the reader may see none
    Deletion get(Ref ref) {
        return db.sql(ROWS + " where d.ref = :ref")
                .param("ref", ref.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    private Deletion read(ResultSet row) throws SQLException {
        var counts = row.getString("counts");
        var decided = row.getTimestamp("decided_at");
        return new Deletion(
                row.getObject("id", UUID.class),
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getObject("report", UUID.class),
                row.getObject("submission", UUID.class),
                row.getString("object_ref"),
                row.getString("unit_name"),
                Deletion.Reason.valueOf(row.getString("reason")),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("state"),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                counts == null ? Map.of() : json.readValue(counts, new TypeReference<Map<String, Long>>() {}),
                row.getBoolean("told"));
    }

    /// The report is kept until the next review. False where somebody changed it first.
    @Transactional
    boolean keep(Actor.Person actor, Report report, int version, String reason, LocalDate next) {
        int rows = db.sql("""
                update intelligence.report set review_on = :next, version = version + 1 where id = :id and version = :version
                """)
                .param("next", next)
                .param("id", report.id())
                .param("version", version)
                .update();
        if (rows > 0) {
            db.sql("""
                    insert into intelligence.review (id, report, decision, reason, decided_on, by, by_name, next_on)
                    values (:id, :report, 'KEEP', :reason, :today, :actor, :actorName, :next)
                    """)
                    .paramSource(RecordParameters.none()
                            .by(actor)
                            .with("id", UUID.randomUUID())
                            .with("report", report.id())
                            .with("reason", reason)
                            .with("today", LocalDate.now(clock))
                            .with("next", next))
                    .update();
            changes.append(
                    actor,
                    report.id(),
                    report.ref(),
                    version + 1,
                    "review_intelligence_report",
                    List.of("review_on"),
                    "Reviewed and kept",
                    reason);
        }
        return rows > 0;
    }

    /// When a report would be reviewed in another group: counted from its last review, else from when it was graded.
    LocalDate reviewIn(Report report, int group) {
        var last = db.sql("select max(decided_on) from intelligence.review where report = :report")
                .param("report", report.id())
                .query(LocalDate.class)
                .optional();
        return rules.next(group, last.orElse(report.gradedOn()), last.isPresent());
    }

    /// The report is reviewed in another group from now on, for a reason that its history keeps. False where somebody
    /// changed it first.
    @Transactional
    boolean regroup(Actor.Person actor, Report report, int version, int group, String reason) {
        var next = reviewIn(report, group);
        int rows = db.sql("""
                update intelligence.report set review_group = :group, review_on = :next, version = version + 1
                 where id = :id and version = :version
                """)
                .param("group", group)
                .param("next", next)
                .param("id", report.id())
                .param("version", version)
                .update();
        if (rows > 0) {
            changes.append(
                    actor,
                    report.id(),
                    report.ref(),
                    version + 1,
                    "change_review_group",
                    List.of("review_group", "review_on"),
                    "Review group %d instead of %d, due %s".formatted(group, report.reviewGroup(), next),
                    reason);
        }
        return rows > 0;
    }

    /// Asks a second officer of the unit to delete the report.
    @Transactional
    Ref ask(Actor.Person actor, Report report, Deletion.Reason reason) {
        var ref = RefGenerator.next("IX", RANDOM);
        db.sql("""
                insert into intelligence.deletion (id, ref, report, object_ref, unit, reason, asked_by, asked_by_name, asked_at)
                values (:id, :ref, :report, :reportRef, :unit, :reason, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("ref", ref)
                        .with("report", report.id())
                        .with("reportRef", report.ref())
                        .with("unit", report.unit())
                        .with("reason", reason)
                        .with("at", clock.instant()))
                .update();
        changes.append(
                actor,
                report.id(),
                report.ref(),
                report.version(),
                "ask_intelligence_deletion",
                List.of(reason.name()),
                "Deletion asked for",
                reason.words());
        return ref;
    }

    /// Refuses a deletion. False where somebody was first.
    @Transactional
    boolean refuse(Actor.Person actor, Deletion deletion, int version) {
        boolean done = decide(actor, deletion, version, "REFUSED", null);
        if (done) {
            audit.changed(
                    actor,
                    deletion.ofReport() ? "refuse_intelligence_deletion" : "refuse_submission_destruction",
                    deletion.objectRef(),
                    version + 1,
                    List.of());
        }
        return done;
    }

    /// Deletes the report and what was told where no other report rests on it, with its key. What hangs on the report
    /// is counted before; other parts hang their rows on it in the database, which deletes them with it.
    @Transactional
    boolean delete(Actor.Person actor, Deletion deletion, int version) {
        var counts = hanging(deletion.report());
        var told = db.sql("select submission from intelligence_sources.basis where report = :report")
                .param("report", deletion.report())
                .query(UUID.class)
                .list();
        int rows = db.sql("delete from intelligence.report where id = :id")
                .param("id", deletion.report())
                .update();
        if (rows == 0) {
            return false;
        }
        counts.put("intelligence.report", 1L);
        told.forEach(submission -> destroy(submission, counts));
        if (!decide(actor, deletion, version, "DONE", json.writeValueAsString(counts))) {
            throw new org.springframework.dao.OptimisticLockingFailureException("somebody decided first");
        }
        audit.changed(
                actor, "delete_intelligence_report", deletion.objectRef(), version + 1, List.copyOf(counts.keySet()));
        return true;
    }

    /// Something that was told, settled without a report, and is still kept.
    ///
    /// @param asked true where somebody asked to destroy it
    record Unused(
            UUID id, Ref ref, String unit, String areaName, LocalDate receivedOn, LocalDate answeredOn, boolean asked) {

        /// Where an officer asks for it.
        String path() {
            return "/intelligence/intake/%s/destruction".formatted(ref);
        }
    }

    private static final String UNUSED = """
            select s.id, s.ref, s.unit, coalesce(a.name, s.area) as area_name, s.received_on, s.answered_on,
                   exists (select from intelligence.deletion d where d.submission = s.id and d.state = 'ASKED') as asked
              from intelligence.submission s left join directory_open.area a on a.code = s.area
             where s.state = 'NOT_USED' and s.reports = 0 and s.unit = any ((select intelligence.units())::text[])
               and not (s.id = any ((select intelligence_sources.own())::uuid[]))
            """;

    /// What was told to the reader's units and never used, the oldest first; not what they told themself.
    List<Unused> unused() {
        return db.sql(UNUSED + " order by s.answered_on, s.ref limit 200")
                .query(RecordMapper.of(Unused.class))
                .list();
    }

    /// @throws NotFound where there is none, it was used, or the reader told it
    Unused unused(Ref ref) {
        return db.sql(UNUSED + " and s.ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Unused.class))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    /// Asks a second officer of the unit to destroy what was told.
    @Transactional
    Ref ask(Actor.Person actor, Unused submission, Deletion.Reason reason) {
        var ref = RefGenerator.next("IX", RANDOM);
        db.sql("""
                insert into intelligence.deletion (id, ref, submission, object_ref, unit, reason, asked_by, asked_by_name, asked_at)
                values (:id, :ref, :submission, :objectRef, :unit, :reason, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("ref", ref)
                        .with("submission", submission.id())
                        .with("objectRef", submission.ref())
                        .with("unit", submission.unit())
                        .with("reason", reason)
                        .with("at", clock.instant()))
                .update();
        audit.changed(actor, "ask_submission_destruction", submission.ref().value(), 0, List.of(reason.name()));
        return ref;
    }

    /// Destroys what was told, with its key. That there was a submission stays, so that whoever told reads that
    /// it is no longer kept. False where somebody was first, or it is used after all.
    @Transactional
    boolean destroy(Actor.Person actor, Deletion deletion, int version) {
        int gone = db.sql("""
                update intelligence.submission set state = 'GONE', version = version + 1
                 where id = :id and reports = 0 and state = 'NOT_USED'
                """).param("id", deletion.submission()).update();
        if (gone == 0) {
            return false;
        }
        long texts = db.sql("delete from intelligence.submission_text where submission = :id")
                .param("id", deletion.submission())
                .update();
        var counts = Map.of("intelligence.submission_text", texts);
        if (!decide(actor, deletion, version, "DONE", json.writeValueAsString(counts))) {
            throw new org.springframework.dao.OptimisticLockingFailureException("somebody decided first");
        }
        audit.changed(actor, "destroy_submission", deletion.objectRef(), version + 1, List.copyOf(counts.keySet()));
        return true;
    }

    private Map<String, Long> hanging(@Nullable UUID report) {
        return new HashMap<>(json.readValue(
                db.sql("select intelligence.hanging(:report)::text")
                        .param("report", report)
                        .query(String.class)
                        .single(),
                new TypeReference<Map<String, Long>>() {}));
    }

    private void destroy(UUID submission, Map<String, Long> counts) {
        db.sql("update intelligence.submission set reports = reports - 1 where id = :id and reports > 0")
                .param("id", submission)
                .update();
        int gone = db.sql("""
                update intelligence.submission set state = 'GONE', version = version + 1
                 where id = :id and reports = 0 and state = 'USED'
                """).param("id", submission).update();
        if (gone > 0) {
            long texts = db.sql("delete from intelligence.submission_text where submission = :id")
                    .param("id", submission)
                    .update();
            counts.merge("intelligence.submission_text", texts, Long::sum);
        }
    }

    private boolean decide(Actor.Person actor, Deletion deletion, int version, String state, @Nullable String counts) {
        return db.sql("""
                        update intelligence.deletion
                           set state = :state, decided_by = :actor, decided_by_name = :actorName, decided_at = :at,
                               counts = cast(:counts as jsonb), version = version + 1
                         where id = :id and version = :version and state = 'ASKED'
                        """)
                        .paramSource(RecordParameters.none()
                                .by(actor)
                                .with("id", deletion.id())
                                .with("version", version)
                                .with("state", state)
                                .with("at", clock.instant())
                                .with("counts", counts))
                        .update()
                > 0;
    }
}
