package waymark.cases.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Erases a case for good: first its secret, so that no copy of the database opens it any more, then its rows.
/// Whether it may be erased is decided before, by others.
@Component
public class CaseErasure {

    private final JdbcClient db;
    private final CaseSecrets secrets;
    private final List<ErasureStep> steps;
    private final Audit audit;

    CaseErasure(JdbcClient db, CaseSecrets secrets, List<ErasureStep> steps, Audit audit) {
        this.db = db;
        this.secrets = secrets;
        this.steps = List.copyOf(steps);
        this.audit = audit;
    }

    /// Destroys what opens the case. Cannot be undone, and may be done again.
    public void destroyKey(Actor system, UUID caseId) {
        secrets.destroy(caseId);
    }

    /// True where the key was destroyed, or that was begun: from then on nothing brings the case back.
    public boolean keyDestroyed(Actor system, UUID caseId) {
        return secrets.destroyed(caseId)
                || db.sql("select exists (select from cases.erased_case where case_id = :case)")
                        .param("case", caseId)
                        .query(Boolean.class)
                        .single();
    }

    /// Deletes the rows of a case whose key was destroyed, in the transaction that runs.
    ///
    /// @return how many rows of which table were deleted
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Long> deleteRows(Actor system, UUID caseId, Ref ref) {
        var before = deleted();
        db.sql("""
                insert into cases.erased_case (case_id, ref) values (:case, :ref) on conflict (case_id) do nothing
                """).param("case", caseId).param("ref", ref.value()).update();
        steps.forEach(step -> step.erase(system, caseId, ref));
        var people = db.sql("select distinct person from cases.person_in_case where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> row.getObject("person", UUID.class))
                .list();
        db.sql("delete from cases.case_record where id = :case")
                .param("case", caseId)
                .update();
        db.sql("""
                delete from cases.person p
                 where p.id = any(:people::uuid[])
                   and not exists (select from cases.person_in_case i where i.person = p.id)
                   and not exists (select from cases.person o where o.merged_into = p.id)
                   and not exists (select from cases.person_merge m where p.id in (m.person, m.into_person))
                """).param("people", people.toArray(new UUID[0])).update();
        audit.changed(system, "erase_case", ref.value(), 0, List.of("key", "rows"));
        var counts = new TreeMap<String, Long>();
        deleted().forEach((table, rows) -> {
            long own = rows - before.getOrDefault(table, 0L);
            if (own > 0) {
                counts.put(table, own);
            }
        });
        return counts;
    }

    /// How many rows this connection has deleted and not reported yet: rows that go by a cascade and rows that
    /// nobody may read are counted too.
    private Map<String, Long> deleted() {
        var rows = new TreeMap<String, Long>();
        db.sql("""
                select schemaname || '.' || relname as name, n_tup_del from pg_stat_xact_user_tables where n_tup_del > 0
                """).query(row -> {
            rows.put(row.getString("name"), row.getLong("n_tup_del"));
        });
        return rows;
    }
}
