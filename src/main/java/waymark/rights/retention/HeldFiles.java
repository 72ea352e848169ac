package waymark.rights.retention;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentHold;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What stops the erasure of a case keeps its files too, also those that somebody removed: a hold, and a
/// request that is not answered, other than to erase it.
@Component
class HeldFiles implements DocumentHold {

    private final JdbcClient db;

    HeldFiles(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Ref> held(Actor system) {
        return db.sql("""
                select h.ref from rights.hold h where h.lifted_on is null
                union
                select q.case_ref from rights.request q
                 where q.case_id is not null and q.state = 'open' and q.kind <> 'ERASURE'
                """).query((row, _) -> new Ref(row.getString("ref"))).list();
    }
}
