package waymark.training.room;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/// Tells a row that its policy refuses from a mistake of the program.
final class PolicyRefusal {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private PolicyRefusal() {}

    static boolean is(DataAccessException problem) {
        return problem.getMostSpecificCause() instanceof SQLException cause
                && INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState());
    }
}
