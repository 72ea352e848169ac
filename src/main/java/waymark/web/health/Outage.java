package waymark.web.health;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/// What kept a request from its answer that is no mistake of the program: the database, or the disk. It is
/// answered with 503 and a page that says so ([Unavailable]).
public enum Outage {
    /// The database cannot be reached, or is being started.
    AWAY,
    /// It did not answer in time: a lock is held, or too much is asked of it at once.
    BUSY,
    /// It reads, and takes nothing that is written.
    READ_ONLY,
    /// The database's disk is full, or the one here.
    FULL,
    /// It is not known whether the commit holds.
    UNCONFIRMED;

    static final String TOO_MANY = "53300";

    private static final String MET = "waymark.trouble";
    private static final int DEPTH = 20;
    private static final String READ_ONLY_TRANSACTION = "25006";
    private static final String DISK_FULL = "53100";
    private static final Set<String> BUSY_STATES = Set.of("55P03", "57014", "53200", "53400", TOO_MANY);
    private static final Set<String> AWAY_STATES = Set.of("57P01", "57P02", "57P03", "58030");

    /// The trouble behind an error, or nothing where it is a mistake of the program or of the request.
    public static Optional<Outage> of(Throwable problem) {
        Outage general = null;
        var cause = problem;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            var exact = exact(cause);
            if (exact.isPresent()) {
                return exact;
            }
            general = general == null ? general(cause) : general;
        }
        return Optional.ofNullable(general);
    }

    /// Notes on the request what kept it from its answer: the page of the error says it, and asks nobody
    /// once more.
    public static void meet(HttpServletRequest request, Outage trouble) {
        request.setAttribute(MET, trouble);
    }

    /// What kept this request from its answer.
    public static Optional<Outage> met(HttpServletRequest request) {
        return request.getAttribute(MET) instanceof Outage trouble ? Optional.of(trouble) : Optional.empty();
    }

    private static Optional<Outage> exact(Throwable cause) {
        if (cause instanceof UnconfirmedCommit) {
            return Optional.of(UNCONFIRMED);
        }
        if (cause instanceof DatabaseUnavailable) {
            return Optional.of(AWAY);
        }
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return ofState(sql.getSQLState());
        }
        if (cause instanceof SQLException sql
                && String.valueOf(sql.getMessage()).contains("is closed")) {
            return Optional.of(AWAY); // the pool's own word, where a connection died before its rollback
        }
        return cause instanceof IOException disk ? ofDisk(String.valueOf(disk.getMessage())) : Optional.empty();
    }

    private static Optional<Outage> ofState(String state) {
        if (state.equals(READ_ONLY_TRANSACTION)) {
            return Optional.of(READ_ONLY);
        }
        if (state.equals(DISK_FULL)) {
            return Optional.of(FULL);
        }
        if (BUSY_STATES.contains(state)) {
            return Optional.of(BUSY);
        }
        return state.startsWith("08") || AWAY_STATES.contains(state) ? Optional.of(AWAY) : Optional.empty();
    }

    /// The operating system's own words.
    private static Optional<Outage> ofDisk(String words) {
        if (words.contains("No space left on device") || words.contains("Disk quota exceeded")) {
            return Optional.of(FULL);
        }
        return words.contains("Read-only file system") ? Optional.of(READ_ONLY) : Optional.empty();
    }

    /// No connection in time, without a word why: all of them are in use.
    private static @Nullable Outage general(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                        || cause instanceof QueryTimeoutException
                        || cause instanceof DataAccessResourceFailureException
                ? BUSY
                : null;
    }
}
