package waymark.rights.requests;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.cases.record.ErasureStep;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;

/// Notices of what people asked about their data, which name the request and not the case, go with the case.
@Component
class RequestTraces implements ErasureStep {

    private final JdbcClient db;
    private final NoticeApi notices;

    RequestTraces(JdbcClient db, NoticeApi notices) {
        this.db = db;
        this.notices = notices;
    }

    @Override
    public void erase(Actor system, UUID caseId, Ref ref) {
        db.sql("select ref from rights.request where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> new Ref(row.getString("ref")))
                .list()
                .forEach(one -> notices.erase(system, one));
    }
}
