package waymark.sharing.disclosures;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.cases.record.ErasureStep;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;

/// Notices of what was shared from a case, which name the sharing and not the case, go with it.
@Component
class DisclosureTraces implements ErasureStep {

    private final JdbcClient db;
    private final NoticeApi notices;

    DisclosureTraces(JdbcClient db, NoticeApi notices) {
        this.db = db;
        this.notices = notices;
    }

    @Override
    public void erase(Actor system, UUID caseId, Ref ref) {
        db.sql("select ref from sharing.disclosure where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> new Ref(row.getString("ref")))
                .list()
                .forEach(one -> notices.erase(system, one));
    }
}
