package waymark.contacts.settings;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.audit.Audit;
import waymark.directory.terms.TermList;

/// The subjects of points of contact.
@Repository("contactSubjects")
class Subjects extends TermList {

    Subjects(JdbcClient db, Audit audit, Clock clock) {
        super(
                db,
                audit,
                clock,
                "subject",
                "from directory.subject",
                "insert into directory.subject",
                "update directory.subject");
    }
}
