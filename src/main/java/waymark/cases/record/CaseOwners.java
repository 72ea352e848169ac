package waymark.cases.record;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// Who owns the case with a reference, for what reaches a case from outside. Asked as the system: who wrote the
/// reference must not learn whether there is such a case.
@Repository
@Transactional(readOnly = true)
public class CaseOwners {

    /// A case and who owns it.
    public record Owner(UUID caseId, UUID person) {}

    private final JdbcClient db;

    CaseOwners(JdbcClient db) {
        this.db = db;
    }

    /// Nothing where there is no such case.
    public Optional<Owner> of(Actor system, Ref ref) {
        return db.sql("select id as case_id, owner as person from cases.case_record where ref = :ref")
                .param("ref", ref.value())
                .query(RecordMapper.of(Owner.class))
                .optional();
    }
}
