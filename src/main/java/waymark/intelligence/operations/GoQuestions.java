package waymark.intelligence.operations;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.directory.terms.TermList;

/// What must be answered before an operation goes.
@Repository
class GoQuestions extends TermList {

    GoQuestions(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                "go_question",
                "from intelligence.go_question",
                "insert into intelligence.go_question",
                "update intelligence.go_question");
    }
}
