package waymark.intelligence.sources;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The register of sources, for the custodians of the organisation that keeps it. A source is opened with a reason,
/// each time; until then its number is all there is.
@Repository
@Transactional(readOnly = true)
class RegisteredSources {

    /// Who a source is.
    ///
    /// @param system true where the system of a partner told, and the partner alone knows who told it
    record Source(
            UUID id, String number, String personName, String organisationName, LocalDate madeOn, boolean system) {}

    /// What they told, and which reports rest on it.
    ///
    /// @param reports references of reports; empty where none rests on it
    record Origin(
            String submission,
            LocalDate receivedOn,
            String state,
            String harm,
            boolean contact,
            List<String> reports) {}

    /// What a custodian judged.
    record Assessment(String risk, String words, Instant at, String byName) {}

    /// Who opened it, and why.
    record Opening(Instant at, String byName, String reason) {}

    private final JdbcClient db;
    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    RegisteredSources(JdbcClient db, Sealing sealing, Audit audit, Clock clock) {
        this.db = db;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those that the reader keeps, the riskiest first.
    List<SourceLine> kept() {
        return db.sql("""
                select s.number, a.risk, (select count(*) from intelligence_sources.origin o where o.source = s.id)::int as told
                  from intelligence_sources.source s
                  left join lateral (select x.risk from intelligence_sources.assessment x
                                      where x.source = s.id order by x.at desc limit 1) a on true
                 where s.keeper = any ((select intelligence_sources.kept())::text[])
                 order by a.risk is not null, a.risk = 'HIGH' desc nulls last, a.risk = 'MEDIUM' desc nulls last, s.number limit 500
                """).query(RecordMapper.of(SourceLine.class)).list();
    }

    /// The source, opened for a reason that is written first.
    ///
    /// @throws NotFound where the reader keeps none of that number
    @Transactional
    Source open(Actor.Person actor, String number, String reason) {
        var source = get(number);
        db.sql("""
                insert into intelligence_sources.opening (id, source, at, by, by_name, reason)
                values (:id, :source, :at, :actor, :actorName, :reason)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("source", source.id())
                        .with("at", clock.instant())
                        .with("reason", reason))
                .update();
        audit.looked(actor, "open_source", number);
        return source;
    }

    /// @throws NotFound where the reader keeps none of that number
    Source get(String number) {
        return db.sql("""
                select s.id, s.number, s.person_name, coalesce(o.name, s.organisation) as organisation_name, s.made_on,
                       s.consumer is not null as system
                  from intelligence_sources.source s
                  left join directory_open.organisation o on o.code = s.organisation
                 where s.number = :number and s.keeper = any ((select intelligence_sources.kept())::text[])
                """)
                .param("number", number)
                .query(RecordMapper.of(Source.class))
                .optional()
                .orElseThrow(() -> new NotFound(number));
    }

    List<Origin> told(UUID source) {
        return db.sql("""
                select m.ref as submission, m.received_on, m.state, m.harm, m.contact,
                       array(select b.report_ref from intelligence_sources.basis b where b.submission = m.id order by 1) as reports
                  from intelligence_sources.origin o join intelligence.submission m on m.id = o.submission
                 where o.source = :source order by o.told_at desc limit 200
                """)
                .param("source", source)
                .query(RecordMapper.of(Origin.class))
                .list();
    }

    List<Opening> openings(UUID source) {
        return db.sql(
                        "select at, by_name, reason from intelligence_sources.opening where source = :source order by at desc limit 50")
                .param("source", source)
                .query(RecordMapper.of(Opening.class))
                .list();
    }

    /// The newest first.
    List<Assessment> assessments(UUID source) {
        return db.sql("""
                select id, risk, sealed, at, by_name from intelligence_sources.assessment where source = :source order by at desc limit 20
                """)
                .param("source", source)
                .query((row, _) -> new Assessment(
                        row.getString("risk"),
                        opened(row.getObject("id", UUID.class), row.getBytes("sealed")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    private String opened(UUID assessment, byte[] sealed) {
        return sealing.open(sealed, purpose(assessment))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new InvariantViolation("an assessment of a source does not open"));
    }

    /// Judges what could happen to a source, and how they may be reached.
    @Transactional
    void assess(Actor.Person actor, Source source, String risk, String words) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into intelligence_sources.assessment (id, source, risk, sealed, at, by, by_name)
                values (:id, :source, :risk, :sealed, :at, :actor, :actorName)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("source", source.id())
                        .with("risk", risk)
                        .with("sealed", sealing.seal(words.getBytes(StandardCharsets.UTF_8), purpose(id)))
                        .with("at", clock.instant()))
                .update();
        audit.changed(actor, "assess_source", source.number(), 0, List.of(risk));
    }

    private static String purpose(UUID assessment) {
        return "source assessment:" + assessment;
    }
}
