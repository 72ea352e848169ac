package waymark.rights.erasure;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.rights.retention.RetentionApi.Ready;
import waymark.web.sql.RecordParameters;

/// The certificates of erasure that the reader may see.
@Repository
@Transactional(readOnly = true)
class Certificates {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 500;
    private static final String ROWS = """
            select c.ref, c.case_ref, coalesce(o.name, c.organisation) as organisation, c.closed_on, c.ended_on, c.why,
                   c.casework_name, c.governance_name, c.begun_at, c.erased_at, c.counts::text as counts, c.gone_on, c.rows_gone_on
              from rights.certificate c
              left join directory_open.organisation o on o.code = c.organisation
            """;

    /// An erasure that was begun.
    record Begun(UUID caseId, Ref caseRef) {}

    private final JdbcClient db;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    Certificates(JdbcClient db, Audit audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// Notes that an erasure begins, before anything is destroyed.
    @Transactional
    void begin(Actor system, Ready one, String organisation, LocalDate goneOn, LocalDate rowsGoneOn) {
        var ref = RefGenerator.next("ER", RANDOM);
        db.sql("""
                insert into rights.certificate (id, ref, case_ref, organisation, closed_on, ended_on, why, casework_name,
                                                governance_name, begun_at, gone_on, rows_gone_on)
                values (:caseId, :certificate, :ref, :organisation, :closedOn, :endedOn, :why, :casework, :governance, :at,
                        :goneOn, :rowsGoneOn)
                on conflict (id) do nothing
                """)
                .paramSource(RecordParameters.of(one)
                        .with("certificate", ref)
                        .with("organisation", organisation)
                        .with("at", clock.instant())
                        .with("goneOn", goneOn)
                        .with("rowsGoneOn", rowsGoneOn))
                .update();
        audit.changed(system, "begin_erasure", one.ref().value(), 0, List.of("key"));
    }

    /// Those that were begun and not ended.
    List<Begun> begun(Actor system) {
        return db.sql("select id, case_ref from rights.certificate where erased_at is null order by begun_at")
                .query((row, _) -> new Begun(row.getObject("id", UUID.class), new Ref(row.getString("case_ref"))))
                .list();
    }

    /// Gives up an erasure whose key was not destroyed: nothing was erased, so that there is nothing to certify.
    @Transactional
    void giveUp(Actor system, Begun one) {
        db.sql("delete from rights.certificate where id = :id and erased_at is null")
                .param("id", one.caseId())
                .update();
        audit.changed(system, "give_up_erasure", one.caseRef().value(), 0, List.of("key"));
    }

    /// Ends one, in the transaction that deletes the rows.
    @Transactional
    void end(Actor system, UUID caseId, Map<String, Long> counts) {
        db.sql("update rights.certificate set erased_at = :at, counts = :counts::jsonb where id = :id")
                .paramSource(RecordParameters.none()
                        .with("id", caseId)
                        .with("at", clock.instant())
                        .with("counts", json.writeValueAsString(counts)))
                .update();
    }

    /// All of them, the newest first.
    List<Certificate> all(Actor reader) {
        return db.sql(ROWS + " order by c.begun_at desc limit " + MOST)
                .query((row, _) -> read(row))
                .list();
    }

    /// @throws NotFound where there is none that the reader may see
    @Transactional
    Certificate get(Actor.Person reader, Ref ref) {
        var found = db.sql(ROWS + " where c.ref = :ref")
                .param("ref", ref.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(ref));
        audit.looked(reader, "view_certificate", ref.value());
        return found;
    }

    private Certificate read(ResultSet row) throws SQLException {
        var erased = row.getTimestamp("erased_at");
        var counts = row.getString("counts");
        return new Certificate(
                new Ref(row.getString("ref")),
                new Ref(row.getString("case_ref")),
                row.getString("organisation"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("why"),
                row.getString("casework_name"),
                row.getString("governance_name"),
                row.getTimestamp("begun_at").toInstant(),
                erased == null ? null : erased.toInstant(),
                counts == null ? Map.of() : json.readValue(counts, new TypeReference<Map<String, Long>>() {}),
                row.getObject("gone_on", LocalDate.class),
                row.getObject("rows_gone_on", LocalDate.class));
    }
}
