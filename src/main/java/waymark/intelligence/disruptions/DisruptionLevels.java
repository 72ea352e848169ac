package waymark.intelligence.disruptions;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.directory.terms.TermList;

/// How far a disruption reaches, in the words of the partnership.
@Repository
public class DisruptionLevels extends TermList {

    DisruptionLevels(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                "disruption_level",
                "from intelligence.disruption_level",
                "insert into intelligence.disruption_level",
                "update intelligence.disruption_level");
    }
}
