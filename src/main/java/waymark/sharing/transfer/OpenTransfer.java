package waymark.sharing.transfer;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;

/// A transfer ends with its receipt, or is recalled, before the case is closed.
@Repository
class OpenTransfer implements ClosingCheck {

    private static final int POSITION = 64;

    private final JdbcClient db;

    OpenTransfer(JdbcClient db) {
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
                select count(*) as open from sharing.transfer where case_id = :case and state in ('PREPARED', 'SENT')
                """)
                .param("case", it.id())
                .query((row, _) -> row.getInt("open"))
                .single();
        return open == 0
                ? List.of()
                : List.of(new Item(
                        "transfer",
                        "The transfer to another partnership is finished",
                        open == 1 ? "1 is under way" : open + " are under way",
                        false,
                        it.path() + "/transfer"));
    }
}
