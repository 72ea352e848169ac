package waymark.services.kinds;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.directory.terms.TermList;

/// The kinds of help that services are sorted by.
@Repository
public class ServiceKinds extends TermList {

    ServiceKinds(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                "service_kind",
                "from directory.service_kind",
                "insert into directory.service_kind",
                "update directory.service_kind");
    }
}
