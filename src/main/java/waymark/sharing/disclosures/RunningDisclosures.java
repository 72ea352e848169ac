package waymark.sharing.disclosures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;

/// What is shared from a case is looked at before the case is closed. Where nothing is shared, nothing is asked.
@Repository
class RunningDisclosures implements ClosingCheck {

    private static final int POSITION = 60;

    private final JdbcClient db;

    RunningDisclosures(JdbcClient db) {
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
                select count(*) as open from sharing.disclosure where case_id = :case and state in ('PREPARED', 'SHARED')
                """)
                .param("case", it.id())
                .query((row, _) -> row.getInt("open"))
                .single();
        return open == 0
                ? List.of()
                : List.of(new Item(
                        "disclosures",
                        "Nothing is shared any more",
                        open == 1 ? "1 is open" : open + " are open",
                        false,
                        it.path() + "/disclosures"));
    }
}
