package waymark.cases.record;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;

/// What documents and notices keep of a case: its files, those of its people in the NRM, and notices that name
/// one of their references.
@Component
class CaseTraces implements ErasureStep {

    private final JdbcClient db;
    private final DocumentsApi documents;
    private final NoticeApi notices;

    CaseTraces(JdbcClient db, DocumentsApi documents, NoticeApi notices) {
        this.db = db;
        this.documents = documents;
        this.notices = notices;
    }

    @Override
    public void erase(Actor system, UUID caseId, Ref ref) {
        var parts = db.sql("""
                select ref from cases.case_record where id = :case
                union all
                select ref from cases.nrm_process where case_id = :case
                union all
                select ref from cases.person_in_case where case_id = :case
                """)
                .param("case", caseId)
                .query((row, _) -> new Ref(row.getString("ref")))
                .list();
        for (var part : parts) {
            documents.erase(system, part);
            notices.erase(system, part);
        }
    }
}
