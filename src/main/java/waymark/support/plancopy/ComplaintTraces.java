package waymark.support.plancopy;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.cases.record.ErasureStep;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;

/// Notices of complaints, which name the complaint and not the case, go with the case.
@Component
class ComplaintTraces implements ErasureStep {

    private final JdbcClient db;
    private final NoticeApi notices;

    ComplaintTraces(JdbcClient db, NoticeApi notices) {
        this.db = db;
        this.notices = notices;
    }

    @Override
    public void erase(Actor system, UUID caseId, Ref ref) {
        db.sql("select ref from support.complaint where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> new Ref(row.getString("ref")))
                .list()
                .forEach(one -> notices.erase(system, one));
    }
}
