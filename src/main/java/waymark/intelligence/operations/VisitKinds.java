package waymark.intelligence.operations;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.directory.terms.TermList;

/// The kinds of places that are visited.
@Repository
class VisitKinds extends TermList {

    VisitKinds(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                "visit_kind",
                "from intelligence.visit_kind",
                "insert into intelligence.visit_kind",
                "update intelligence.visit_kind");
    }
}
