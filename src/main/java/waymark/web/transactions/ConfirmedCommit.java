package waymark.web.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import waymark.kernel.InvariantViolation;
import waymark.web.health.Outage;
import waymark.web.health.UnconfirmedCommit;

/// A commit that is told from one of which nobody knows whether it holds. PostgreSQL says the latter in two
/// ways: not at all, where the connection ends first, and with a warning beside an answer that sounds good,
/// where somebody ended the wait for a synchronous standby (`canceling wait for synchronous replication`).
/// The warning is known by being one, not by its words, which follow the language of the server.
final class ConfirmedCommit {

    /// SQLSTATE of notices, which say that all is well.
    private static final String SUCCESS = "00";

    private ConfirmedCommit() {}

    /// @param commit sends it
    /// @throws UnconfirmedCommit where it is not known whether it holds
    static void run(Connection connection, Runnable commit) {
        forgetWarnings(connection);
        try {
            commit.run();
        } catch (RuntimeException failed) {
            if (Outage.of(failed).filter(Outage.AWAY::equals).isPresent()) {
                throw new UnconfirmedCommit(failed);
            }
            throw failed;
        }
        warning(connection).ifPresent(said -> {
            throw new UnconfirmedCommit(said);
        });
    }

    private static void forgetWarnings(Connection connection) {
        try {
            connection.clearWarnings();
        } catch (SQLException gone) {
            throw new InvariantViolation("a connection that ended before its commit", gone);
        }
    }

    private static Optional<SQLException> warning(Connection connection) {
        try {
            for (var said = connection.getWarnings(); said != null; said = said.getNextWarning()) {
                if (said.getSQLState() == null || !said.getSQLState().startsWith(SUCCESS)) {
                    return Optional.of(said);
                }
            }
            return Optional.empty();
        } catch (SQLException gone) {
            return Optional.of(gone);
        }
    }
}
