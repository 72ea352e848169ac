package waymark.cases.sealedfields;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;

/// When a case is closed nobody needs its sealed fields for their work. The closer sees the members that they may see:
/// the owner all of them.
@Repository
class SealedFieldsAtEnd implements ClosingCheck {

    private static final int POSITION = 50;

    private final JdbcClient db;

    SealedFieldsAtEnd(JdbcClient db) {
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
                select count(distinct person) as open from cases.sealed_member where case_id = :case and ended_at is null
                """)
                .param("case", it.id())
                .query((row, _) -> row.getInt("open"))
                .single();
        return open == 0
                ? List.of()
                : List.of(new Item(
                        "sealed",
                        "Nobody can open the sealed fields any more",
                        open == 1 ? "1 person can open them" : open + " people can open them",
                        false,
                        it.path() + "/sealed"));
    }
}
