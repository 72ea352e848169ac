package waymark.conferences.closing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;

/// The conferences to which a person was referred have ended before their case is closed.
@Repository
class ConferencesAtEnd implements ClosingCheck {

    private static final int POSITION = 66;

    private final JdbcClient db;

    ConferencesAtEnd(JdbcClient db) {
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
                select count(*) as open from conferences.item
                 where case_id = :case and state in ('REFERRED', 'ACCEPTED', 'LISTED', 'HEARD')
                """)
                .param("case", it.id())
                .query((row, _) -> row.getInt("open"))
                .single();
        return open == 0
                ? List.of()
                : List.of(new Item(
                        "conferences",
                        "The conferences about the person have ended",
                        open == 1 ? "1 is open" : open + " are open",
                        false,
                        "/conferences"));
    }
}
