package waymark.conferences.items;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateText;
import waymark.web.forms.Choice;

/// The open cases that the reader works on, whose people they may refer.
@Repository
@Transactional(readOnly = true)
class ReferableCases {

    private final JdbcClient db;

    ReferableCases(JdbcClient db) {
        this.db = db;
    }

    /// By reference, the newest first.
    List<Choice> choices() {
        return db.sql("""
                select ref, opened_on from cases_open.own_case
                 where state = 'open' and capacity in ('owner', 'worker')
                 order by opened_on desc, ref
                """)
                .query((row, _) -> Choice.of(
                        row.getString("ref"),
                        "%s, opened on %s"
                                .formatted(
                                        row.getString("ref"),
                                        DateText.day(row.getObject("opened_on", LocalDate.class)))))
                .list();
    }
}
