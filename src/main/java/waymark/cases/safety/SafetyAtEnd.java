package waymark.cases.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// Nobody's case is closed before somebody asked how safe they are, no longer ago than was agreed.
@Repository
class SafetyAtEnd implements ClosingCheck {

    private static final int POSITION = 1;

    /// @param reopened true where the case was opened again since
    record Row(Danger danger, LocalDate reviewedOn, LocalDate nextReview, boolean reopened) {

        boolean late(LocalDate today) {
            return reopened || nextReview.isBefore(today);
        }

        String words(LocalDate today) {
            return reopened
                    ? "Not looked at since the case was opened again"
                    : nextReview.isBefore(today)
                            ? "Was due again on " + DateText.day(nextReview)
                            : "Looked at on " + DateText.day(reviewedOn);
        }
    }

    private final JdbcClient db;

    SafetyAtEnd(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        var newest = newest(it);
        return List.of(new Item(
                "safe",
                "How safe they are was asked, no longer ago than was agreed",
                newest.map(row -> row.words(today)).orElse("Never assessed"),
                newest.filter(row -> !row.late(today)).isPresent(),
                it.path() + "/safety"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> second(Case it, LocalDate today) {
        var newest = newest(it);
        if (newest.isEmpty()) {
            return List.of("Safety was never assessed");
        }
        return newest.get().danger() == Danger.NOW
                ? List.of("Somebody was in danger when it was last asked")
                : List.of();
    }

    private Optional<Row> newest(Case it) {
        return db.sql("""
                select s.danger, s.reviewed_on, s.next_review,
                       exists (select from cases.entry e
                                where e.case_id = s.case_id and e.act = 'reopen_case' and e.at > s.at) as reopened
                  from cases.safety s
                 where s.case_id = :case order by s.number desc limit 1
                """)
                .param("case", it.id())
                .query(RecordMapper.of(Row.class))
                .optional();
    }
}
