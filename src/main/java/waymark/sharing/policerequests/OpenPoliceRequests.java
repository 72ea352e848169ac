package waymark.sharing.policerequests;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;

/// Requests from the police are answered before the case is closed.
@Repository
class OpenPoliceRequests implements ClosingCheck {

    private static final int POSITION = 62;

    private final JdbcClient db;

    OpenPoliceRequests(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        int open = db.sql("""
                select count(*) as open from sharing.police_request where case_id = :case and state = 'OPEN'
                """)
                .param("case", it.id())
                .query((row, _) -> row.getInt("open"))
                .single();
        return open == 0
                ? List.of()
                : List.of(new Item(
                        "police",
                        "The requests of the police are answered",
                        open == 1 ? "1 is open" : open + " are open",
                        false,
                        it.path() + "/police-requests"));
    }
}
