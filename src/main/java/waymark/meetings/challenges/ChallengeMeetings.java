package waymark.meetings.challenges;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// The meetings where challenges are raised.
@Repository
@Transactional(readOnly = true)
class ChallengeMeetings {

    private final JdbcClient db;

    ChallengeMeetings(JdbcClient db) {
        this.db = db;
    }

    /// Code of the group whose meeting it is.
    Optional<String> group(Ref meeting) {
        return db.sql("select group_code from meetings.meeting where ref = :ref")
                .paramSource(RecordParameters.none().with("ref", meeting))
                .query(String.class)
                .optional();
    }
}
