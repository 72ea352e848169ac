package waymark.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What organisations say of their duties, and the evidence of it.
@Repository
@Transactional(readOnly = true)
class Assessments {

    private static final String ROWS = """
            select a.ref, a.version, a.organisation, coalesce(o.name, a.organisation) as organisation_name, a.duty, d.title,
                   d.short as brief, d.matrix, a.due, a.compliance, a.maturity, a.words, a.assessed_on, a.written_by_name,
                   a.written_as
              from assurance.assessment a
              join assurance.duty d on d.code = a.duty
              left join directory_open.organisation o on o.code = a.organisation
            """;

    private static final String EVIDENCE = """
            select e.id, e.assessment, e.version, e.title, e.words, e.link, e.document, e.dated, e.expires, e.added_on,
                   e.added_by_name
              from assurance.evidence e
            """;

    private static final String LINE = """
            insert into assurance.assessment_event (assessment, organisation, at, actor, actor_name, headline, words)
            select a.ref, a.organisation, :at, :actor, :actorName, :headline, :words from assurance.assessment a where a.ref = :object
            """;

    /// How long an organisation has to say for the first time how it meets a duty.
    private static final int FIRST_DAYS = 90;

    private final JdbcClient db;
    private final History history;
    private final Audit audit;
    private final AssuranceNotifier notifier;

    Assessments(JdbcClient db, History history, Audit audit, AssuranceNotifier notifier) {
        this.db = db;
        this.history = history;
        this.audit = audit;
        this.notifier = notifier;
    }

    Optional<Assessment> find(Ref ref) {
        return db.sql(ROWS + " where a.ref = :ref")
                .param("ref", ref.value())
                .query(Assessments::read)
                .optional();
    }

    /// @throws NotFound where there is none
    Assessment get(Ref ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    Optional<Assessment> find(String organisation, String duty) {
        return db.sql(ROWS + " where a.organisation = :organisation and a.duty = :duty")
                .param("organisation", organisation)
                .param("duty", duty)
                .query(Assessments::read)
                .optional();
    }

    /// What the organisation said of its duties, in their order.
    List<Assessment> of(String organisation) {
        return db.sql(ROWS + " where a.organisation = :organisation order by d.position")
                .param("organisation", organisation)
                .query(Assessments::read)
                .list();
    }

    private static Assessment read(ResultSet row, int number) throws SQLException {
        record Judged(@Nullable LocalDate assessedOn, String writtenByName, Assessment.@Nullable WrittenAs writtenAs) {}
        var header = RecordMapper.read(row, Assessment.Header.class);
        var judged = RecordMapper.read(row, Judged.class);
        return judged.assessedOn() == null || judged.writtenAs() == null
                ? new Assessment.Asked(header)
                : new Assessment.Assessed(
                        header,
                        RecordMapper.read(row, Judgement.class),
                        judged.assessedOn(),
                        judged.writtenByName(),
                        judged.writtenAs());
    }

    /// What happened to it, newest first.
    List<TimelineEntry> timeline(Ref ref) {
        return history.timeline("""
                select null::date as on_day, at, actor_name as by_name, headline, words from assurance.assessment_event
                 where assessment = :ref order by at desc, id
                """, RecordParameters.none().with("ref", ref));
    }

    /// Asks every organisation for a judgement of each duty that binds it and that it was not asked for yet.
    ///
    /// @return how many were asked for
    @Transactional
    int ask(Actor system, LocalDate today) {
        int asked = db.sql("""
                insert into assurance.assessment (ref, organisation, duty, due)
                select 'DA-' || lpad(cast(nextval('assurance.assessment_number') as text), 4, '0'), b.organisation, b.duty, :due
                  from assurance.bound(:today) b
                 where b.effect = 'BOUND'
                   and not exists (select from assurance.assessment a
                                    where a.organisation = b.organisation and a.duty = b.duty)
                on conflict (organisation, duty) do nothing
                """)
                .param("today", today)
                .param("due", today.plusDays(FIRST_DAYS))
                .update();
        if (asked > 0) {
            audit.changed(system, "ask_for_assessments", "DUTIES", 0, List.of());
        }
        return asked;
    }

    /// Saves a judgement, the first or a later one.
    ///
    /// @param version of the assessment it was made from; 0 where there was none
    @Transactional
    Saved<Assessment> save(Actor actor, Organisation organisation, Duty duty, int version, Assessment.Given given) {
        var as = Assessment.WrittenAs.of(actor, organisation.code());
        var parameters = RecordParameters.of(given.judgement())
                .by(actor)
                .with("organisation", organisation.code())
                .with("duty", duty.code())
                .with("version", version)
                .with("on", given.on())
                .with("due", given.due())
                .with("as", as);
        var ref = db.sql(version == 0 ? """
                insert into assurance.assessment
                  (ref, organisation, duty, due, compliance, maturity, words, assessed_on, written_by, written_by_name, written_as)
                values ('DA-' || lpad(cast(nextval('assurance.assessment_number') as text), 4, '0'), :organisation, :duty, :due,
                        :compliance, cast(:maturity as int), :words, :on, :actor, :actorName, :as)
                on conflict (organisation, duty) do nothing
                returning ref
                """ : """
                update assurance.assessment
                   set version = version + 1, due = :due, compliance = :compliance, maturity = cast(:maturity as int),
                       words = :words, assessed_on = :on, written_by = :actor, written_by_name = :actorName, written_as = :as
                 where organisation = :organisation and duty = :duty and version = :version
                returning ref
                """)
                .paramSource(parameters)
                .query(String.class)
                .optional()
                .map(Ref::new);
        if (ref.isEmpty()) {
            return Saved.stale(find(organisation.code(), duty.code()).orElseThrow());
        }
        append(
                actor,
                "assess_duty",
                ref.get(),
                version + 1,
                given.judgement().brief(),
                given.judgement().words());
        if (as != Assessment.WrittenAs.ORGANISATION) {
            notifier.assessed(actor, organisation, duty, ref.get());
        }
        return Saved.done();
    }

    /// The evidence that was not withdrawn, what lasts longest first.
    List<Evidence> evidence(Ref assessment) {
        return db.sql(
                        EVIDENCE
                                + " where e.assessment = :ref and e.withdrawn_on is null order by e.expires desc, e.title, e.id")
                .param("ref", assessment.value())
                .query(RecordMapper.of(Evidence.class))
                .list();
    }

    /// @throws NotFound where the assessment has no such evidence, or it was withdrawn
    Evidence evidence(Ref assessment, UUID id) {
        return db.sql(EVIDENCE + " where e.assessment = :ref and e.id = :id and e.withdrawn_on is null")
                .param("ref", assessment.value())
                .param("id", id)
                .query(RecordMapper.of(Evidence.class))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    void add(Actor actor, Assessment assessment, Evidence.Entry entry, LocalDate today) {
        db.sql("""
                insert into assurance.evidence
                  (id, assessment, organisation, title, words, link, document, dated, expires, added_on, added_by, added_by_name)
                values (:id, :ref, :organisation, :title, :words, :link, :document, :dated, :expires, :today, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(assessment.header(), entry)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("today", today))
                .update();
        append(actor, "add_duty_evidence", assessment.ref(), 0, "Evidence added", entry.title());
    }

    @Transactional
    Saved<Evidence> change(Actor actor, Evidence evidence, int version, Evidence.Entry entry) {
        int rows = db.sql("""
                update assurance.evidence
                   set version = version + 1, title = :title, words = :words, link = :link, document = :document,
                       dated = :dated, expires = :expires
                 where id = :id and version = :was and withdrawn_on is null
                """)
                .paramSource(
                        RecordParameters.of(entry).with("id", evidence.id()).with("was", version))
                .update();
        if (rows == 0) {
            return Saved.stale(evidence(evidence.assessment(), evidence.id()));
        }
        append(actor, "change_duty_evidence", evidence.assessment(), 0, "Evidence changed", entry.title());
        return Saved.done();
    }

    @Transactional
    void withdraw(Actor actor, Evidence evidence, LocalDate today) {
        int rows = db.sql("""
                update assurance.evidence set version = version + 1, withdrawn_on = :today
                 where id = :id and withdrawn_on is null
                """).param("id", evidence.id()).param("today", today).update();
        if (rows > 0) {
            append(actor, "withdraw_duty_evidence", evidence.assessment(), 0, "Evidence withdrawn", evidence.title());
        }
    }

    private void append(Actor actor, String act, Ref ref, int version, String headline, String words) {
        history.append(
                actor,
                History.Change.of(act, ref, version, List.of()),
                LINE,
                "{}",
                RecordParameters.none().with("headline", headline).with("words", words));
    }
}
